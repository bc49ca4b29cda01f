/** The same twenty files that mention SANA in a tree ten and a hundred times as large. */
import { OURS, ours, RIPGREP, ripgrep } from "../commands.mjs";
import { count } from "../measure/numbers.mjs";
import { atMostPeak, atMostTimes, finder } from "../report/targets.mjs";

/** What counts as no growth of memory, on top of which the garbage collector has its moods. */
const SAME = 1.1;

export async function growth({ plant, race }) {
  const trees = [await plant("growth-1"), await plant("growth-10"), await plant("growth-100")];
  const nameOf = (program, tree) => `${program}, ${count(tree.files)} files`;
  const measured = await race(
    trees.flatMap((tree) => [ours(tree.path, { name: nameOf(OURS, tree) }), ripgrep(tree.path, nameOf(RIPGREP, tree))]),
  );
  const [small, middle, large] = trees.map((tree) => finder(measured)(nameOf(OURS, tree)));
  return {
    title: `${trees.map(({ files }) => count(files)).join(", ")} Python files, the same number of them with SANA`,
    measured,
    base: nameOf(OURS, trees[0]),
    targets: [
      atMostTimes(middle, small, 11),
      atMostTimes(large, middle, 11),
      ...(small.peak === undefined ? [] : [atMostPeak(large, small.peak * SAME)]),
    ],
  };
}
