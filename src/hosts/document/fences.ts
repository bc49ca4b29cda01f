/** Fences among lines that are no Markdown of their own: in a docstring, or in what Markdown takes for indented code. */
import { codeOf, type Line } from "./lines.js";

/** Indexes of lines: the code of the fence lies between them. `closer` is past the last line when nothing closes the fence. */
export interface Fence {
  readonly opener: number;
  readonly closer: number;
  readonly info: string;
}

/** What opens or closes a fence: its indentation, its mark, and its info string, which holds no backtick after backticks. */
const MARK = /^[ \t]*(?:(~{3,})(.*)|(`{3,})([^`]*))$/;

/** All fences, in order, at any indentation. */
export function fencesAmong(text: string, lines: readonly Line[]): Fence[] {
  const fences: Fence[] = [];
  for (let opener = 0; opener < lines.length; opener++) {
    const { mark, info } = markOf(text, lines[opener]);
    if (mark === "") continue;
    const closer = closerOf(text, lines, opener, mark);
    fences.push({ opener, closer, info });
    opener = closer;
  }
  return fences;
}

function closerOf(text: string, lines: readonly Line[], opener: number, mark: string): number {
  for (let index = opener + 1; index < lines.length; index++) {
    const other = markOf(text, lines[index]);
    if (other.mark.startsWith(mark) && other.info.trim() === "") return index;
  }
  return lines.length;
}

/** No mark for a line that is none. */
function markOf(text: string, line: Line | undefined): { readonly mark: string; readonly info: string } {
  const [, tildes, afterTildes, backticks, afterBackticks] = MARK.exec(line ? codeOf(text, line) : "") ?? [];
  return { mark: tildes ?? backticks ?? "", info: afterTildes ?? afterBackticks ?? "" };
}
