/** What a run costs that has nothing to do: before a commit, on save, in a repository without SANA. */
import { emptyNode, OURS, ours, ourVersion, RIPGREP, ripgrep } from "../commands.mjs";
import { atMostTimes, atMostWall, finder } from "../report/targets.mjs";
import { described } from "./sparse.mjs";

export async function startUp({ plant, race }) {
  const tree = await plant("quiet");
  const measured = await race([emptyNode(tree.path), ourVersion(tree.path), ripgrep(tree.path), ours(tree.path)]);
  const find = finder(measured);
  const node = find("node -e 0");
  const search = find(RIPGREP);
  return {
    title: `${described(tree)}, none of which mentions SANA`,
    measured,
    base: node.name,
    targets: [
      atMostTimes(find("sana-codemod --version"), node, 1.7),
      ...(search.wall === undefined
        ? []
        : [atMostWall(find(OURS), search.wall + 1.5 * node.wall, `${RIPGREP} + 1.5 × ${node.name}`)]),
    ],
  };
}
