/** Positions as editors count them: lines and UTF-16 columns from 0. */
import type { Range as EditorRange, TextEdit } from "vscode-languageserver";
import { lineStarts, positionAt } from "../lines.js";
import type { Edit, Range } from "../types.js";

/** Ranges and edits of one text in the editor's units. */
export interface Ruler {
  range(range: Range): EditorRange;
  edit(edit: Edit): TextEdit;
}

/** @param text the document; `\n`, `\r\n` and a lone `\r` end a line, as in the protocol. */
export function rulerOf(text: string): Ruler {
  const starts = lineStarts(text);
  const at = (offset: number) => {
    const { line, column } = positionAt(starts, offset);
    return { line: line - 1, character: column - 1 };
  };
  const range = ({ start, end }: Range) => ({ start: at(start), end: at(end) });
  return { range, edit: (edit) => ({ range: range(edit), newText: edit.text }) };
}
