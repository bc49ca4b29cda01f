/** A monorepo: hardly a file, or one in a hundred, has to do with SANA. The limit is a search for the word. */
import { AST_GREP, astGrep, gitGrep, jscodeshift, otherBuild, ours, RIPGREP, ripgrep, sitesRewritten } from "../commands.mjs";
import { count } from "../measure/numbers.mjs";
import { allSites, atMostPeak, atMostTimes, finder } from "../report/targets.mjs";

export async function sparse(bench) {
  const { tree, measured, own, find } = await race(bench, "sparse", (path) => [gitGrep(path), astGrep(path), jscodeshift(path)]);
  return {
    title: `${described(tree)}, one in a thousand mentions SANA`,
    measured,
    base: RIPGREP,
    targets: [
      allSites(sitesRewritten(own.first), tree.sites),
      atMostTimes(own, find(RIPGREP), 1.35),
      atMostTimes(own, find(AST_GREP), 0.05),
      atMostPeak(own, 100),
    ],
  };
}

export async function onePercent(bench) {
  const { tree, measured, own, find } = await race(bench, "one-percent", (path) => [gitGrep(path)]);
  return {
    title: `${described(tree)}, one in a hundred mentions SANA`,
    measured,
    base: RIPGREP,
    targets: [allSites(sitesRewritten(own.first), tree.sites), atMostTimes(own, find(RIPGREP), 2)],
  };
}

async function race({ plant, race: run, otherBuild: dist }, name, others) {
  const tree = await plant(name);
  const measured = await run([ripgrep(tree.path), ours(tree.path), ...otherBuild(tree.path, dist), ...others(tree.path)]);
  return { tree, measured, own: measured[1], find: finder(measured) };
}

/** `100,000 Python files (625 MB)`. @param {import("../workspace.mjs").Planted} tree */
export const described = ({ files, bytes }) => `${count(files)} Python files (${megabytes(bytes)})`;

export const megabytes = (bytes) => `${bytes < 1e7 ? (bytes / 1e6).toFixed(1) : count(Math.round(bytes / 1e6))} MB`;
