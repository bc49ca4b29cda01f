/** A decoded literal whose text is read in another way, its places in the file kept. */
import type { Edit } from "../../types.js";
import type { Decoded } from "./decode.js";

/** @param changes in order and apart from each other: each as long as what it replaces, or put in where there was nothing. */
export function revise({ text, from, to, holes }: Decoded, changes: readonly Edit[]): Decoded {
  const added: number[] = [];
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, text: written } of changes) {
    parts.push(text.slice(at, start), written);
    if (start === end) for (let unit = 0; unit < written.length; unit++) added.push(start);
    at = end;
  }
  let count = 0;
  const shifted = (offset: number): number => {
    while ((added[count] ?? offset) < offset) count++;
    return offset + count;
  };
  return {
    text: parts.join("") + text.slice(at),
    from: widen(from, added, from),
    to: widen(to, added, from),
    holes: holes.map((hole) => ({ ...hole, start: shifted(hole.start), end: shifted(hole.end) })),
  };
}

/** `list` with an entry for each unit that was put in: it lies where the next unit starts. */
function widen(list: readonly number[], added: readonly number[], from: readonly number[]): readonly number[] {
  let next = 0;
  return list.flatMap((entry, index) => {
    const first = next;
    while (added[next] === index) next++;
    return [...added.slice(first, next).map(() => from[index] ?? 0), entry];
  });
}
