/** Offsets of a report's files as lines and columns; the lines of a file are found once. */
import { lineStarts, positionAt } from "../lines.js";
import type { Position, Report } from "../types.js";

/** 1-based line and column (UTF-16) of an offset into the original text of a file. */
export type Locate = (path: string, offset: number) => Position;

export function locator(files: Report["files"]): Locate {
  const texts = new Map(files.map(({ path, input }) => [path, input]));
  const starts = new Map<string, number[]>();
  return (path, offset) => {
    const known = starts.get(path) ?? lineStarts(texts.get(path) ?? "");
    starts.set(path, known);
    return positionAt(known, offset);
  };
}
