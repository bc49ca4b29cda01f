/** Fences among lines that are no Markdown of their own: in a docstring, or in what Markdown takes for indented code. */
import { codeOf, type Line } from "./lines.js";

/** Indexes of lines: the code of the fence lies between them. `closer` is past the last line when nothing closes the fence. */
export interface Fence {
  readonly opener: number;
  readonly closer: number;
  readonly info: string;
}

/** What opens or closes a fence: its indentation, its mark, and its info string, which holds no backtick after backticks. */
const MARK = /^[ \t]*(~{3,}|`{3,}(?=[^`]*$))(.*)$/;

/** All fences, in order, at any indentation. */
export function fencesAmong(text: string, lines: readonly Line[]): Fence[] {
  const fences: Fence[] = [];
  let open: { readonly opener: number; readonly mark: string; readonly info: string } | undefined;
  for (const [index, line] of lines.entries()) {
    const [, mark, info] = MARK.exec(codeOf(text, line)) ?? [];
    if (mark === undefined || info === undefined) continue;
    if (!open) open = { opener: index, mark, info };
    else if (mark.includes(open.mark) && info.trim() === "") {
      fences.push({ opener: open.opener, closer: index, info: open.info });
      open = undefined;
    }
  }
  return open ? [...fences, { opener: open.opener, closer: lines.length, info: open.info }] : fences;
}
