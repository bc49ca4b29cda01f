/** Fences among lines that are no Markdown of their own: in a docstring, or in what Markdown takes for indented code. */
import { codeOf, type Line } from "./lines.js";

/** Indexes of lines: the code of the fence lies between them. `closer` is past the last line when nothing closes the fence. */
export interface Fence {
  readonly opener: number;
  readonly closer: number;
  readonly info: string;
}

const MARK = /^[ \t]*(`{3,}|~{3,})([^`]*)$/;

/** All fences, in order, at any indentation. */
export function fencesAmong(text: string, lines: readonly Line[]): Fence[] {
  const fences: Fence[] = [];
  for (let opener = 0; opener < lines.length; opener++) {
    const [, mark, info = ""] = MARK.exec(codeOf(text, lines[opener] as Line)) ?? [];
    if (mark === undefined) continue;
    const closer = closerOf(text, lines, opener, mark);
    fences.push({ opener, closer, info });
    opener = closer;
  }
  return fences;
}

function closerOf(text: string, lines: readonly Line[], opener: number, mark: string): number {
  for (let index = opener + 1; index < lines.length; index++) {
    const [, other = "", info = "x"] = MARK.exec(codeOf(text, lines[index] as Line)) ?? [];
    if (other.startsWith(mark) && info.trim() === "") return index;
  }
  return lines.length;
}
