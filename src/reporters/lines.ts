/** Lines of a text. A line ends with `\n`; a `\r` before it belongs to the line, as git sees it. */
import type { Position } from "../types.js";

/** Offsets at which lines start; the first is 0. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

/** Index in `starts` of the line that holds `offset`. */
export function lineIndex(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** 1-based line and column (UTF-16 units) of `offset`. */
export function positionAt(starts: readonly number[], offset: number): Position {
  const line = lineIndex(starts, offset);
  return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
}
