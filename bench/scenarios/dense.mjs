/** Every file loads or casts a pipeline: here the analysis is all that counts. */
import { AST_GREP, astGrep, jscodeshift, OURS, otherBuild, ours, ripgrep, sitesRewritten } from "../commands.mjs";
import { allSites, atMostPeak, atMostTimes, finder } from "../report/targets.mjs";
import { described } from "./sparse.mjs";

const TENTH = `${OURS}, a tenth of the files`;

export async function dense({ plant, race, otherBuild: dist }) {
  const tree = await plant("dense");
  const tenth = await plant("dense-tenth");
  const measured = await race([
    ours(tree.path),
    ours(tree.path, { name: `${OURS} --jobs 1`, args: ["--jobs", "1"] }),
    ours(tenth.path, { name: TENTH }),
    ...otherBuild(tree.path, dist),
    astGrep(tree.path),
    jscodeshift(tree.path),
    ripgrep(tree.path),
  ]);
  const find = finder(measured);
  const own = find(OURS);
  return {
    title: `${described(tree)}, every one with a site or half of one`,
    measured,
    base: AST_GREP,
    targets: [
      allSites(sitesRewritten(own.first), tree.sites),
      atMostTimes(own, find(AST_GREP), 0.8),
      atMostPeak(own, 200),
      atMostTimes(own, find(TENTH), 11),
    ],
  };
}
