/** A checkout of a real repository, named with --tree. Nothing is written to it. */
import { resolve } from "node:path";
import { gitGrep, OURS, otherBuild, ours, RIPGREP, ripgrep } from "../commands.mjs";
import { atMostWall, finder } from "../report/targets.mjs";

/** ms that a run may take beyond the search, where that is more than a quarter of the search. */
const GRACE = 300;

export async function realTree({ race, tree, otherBuild: dist }) {
  const path = resolve(tree);
  const measured = await race([ripgrep(path), ours(path), ...otherBuild(path, dist), gitGrep(path)]);
  const find = finder(measured);
  const search = find(RIPGREP);
  const own = find(OURS);
  const targets =
    search.wall === undefined
      ? []
      : [atMostWall(own, Math.max(1.25 * search.wall, search.wall + GRACE), `1.25 × ${RIPGREP}, or ${GRACE} ms more`)];
  const said = own.first.stderr.split("\n").filter((line) => /rewritten|searched/.test(line));
  return { title: "A real repository", measured, base: RIPGREP, targets, notes: said };
}
