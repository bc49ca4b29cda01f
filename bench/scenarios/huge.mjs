/** Many sites in one file: nothing may grow faster than the file does. */
import { AST_GREP, astGrep, otherBuild, ours, sitesRewritten } from "../commands.mjs";
import { count } from "../measure/numbers.mjs";
import { allSites, atMostTimes, finder } from "../report/targets.mjs";
import { megabytes } from "./sparse.mjs";

export async function huge({ plant, race, otherBuild: dist }) {
  const [one, tenth, spread] = [await plant("huge-file"), await plant("huge-tenth"), await plant("huge-spread")];
  const [inOne, inTenth, inMany] = [one, tenth, spread].map((tree) => `${count(tree.sites)} sites in ${files(tree)}`);
  const measured = await race([
    ours(one.path, { name: inOne }),
    ours(spread.path, { name: inMany }),
    ours(tenth.path, { name: inTenth }),
    ...otherBuild(one.path, dist),
    astGrep(one.path),
  ]);
  const find = finder(measured);
  return {
    title: `Sites in functions, all in one file (${megabytes(one.bytes)}) or in many`,
    measured,
    base: inMany,
    targets: [
      allSites(sitesRewritten(find(inOne).first), one.sites),
      allSites(sitesRewritten(find(inMany).first), spread.sites),
      atMostTimes(find(inOne), find(inMany), 1.3),
      atMostTimes(find(inOne), find(inTenth), 11),
    ],
    notes: [`${AST_GREP} reads the one file`],
  };
}

const files = (tree) => (tree.files === 1 ? "one file" : `${count(tree.files)} files`);
