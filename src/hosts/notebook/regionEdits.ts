/** Edits of the whole program cut down to what they change, and handed to the cells they change. */
import type { Edit, Range } from "../../types.js";
import type { Masked } from "./magics.js";
import { type CellSource, lastFrom } from "./source.js";

/** A cell, where its Python begins in its own text, and that Python without its magics. */
export interface PythonCell {
  readonly source: CellSource;
  readonly from: number;
  readonly python: Masked;
}

/** A cell in the program: its Python takes `[start, end)`; what follows up to the next cell is not in the file. */
export interface Part extends Range {
  readonly cell: PythonCell;
}

export function partAt(parts: readonly Part[], offset: number): number {
  return Math.max(
    0,
    lastFrom(parts, offset, ({ start }) => start),
  );
}

/**
 * Edits by cell, in offsets of the cell's text; those of a deleted or added line end that the cell lacks lie past its end.
 * @throws RangeError when new text would stand for several cells.
 */
export function byPart(edits: readonly Edit[], parts: readonly Part[]): Map<Part, Edit[]> {
  const groups = new Map<Part, Edit[]>();
  for (const edit of edits) {
    const first = partAt(parts, edit.start);
    const last = edit.end > edit.start ? partAt(parts, edit.end - 1) : first;
    const touched = parts.slice(first, last + 1);
    const held = touched.filter((part) => edit.start < part.end);
    if (edit.text !== "" && held.length > 1) throw new RangeError("the change spans several cells; make it by hand");
    const owner = held[0] ?? touched[0];
    touched.forEach((part, index) => {
      const next = touched[index + 1];
      const local = { start: Math.max(edit.start, part.start), end: Math.min(edit.end, next?.start ?? edit.end) };
      const shift = part.cell.from - part.start;
      const own = { start: local.start + shift, end: local.end + shift, text: part === owner ? edit.text : "" };
      const group = groups.get(part) ?? [];
      group.push(own);
      groups.set(part, group);
    });
  }
  return groups;
}

/** Without what the old text and the new share at both ends: escapes there stay as they are. None for an edit that changes nothing. */
export function trimmed({ start, end, text }: Edit, whole: string): Edit[] {
  const most = Math.min(end - start, text.length);
  let before = 0;
  while (before < most && whole[start + before] === text[before]) before++;
  if (before > 0 && (splitsPair(text, before) || splitsPair(whole, start + before))) before--;
  let behind = 0;
  while (behind < most - before && whole[end - 1 - behind] === text[text.length - 1 - behind]) behind++;
  if (behind > 0 && (splitsPair(text, text.length - behind) || splitsPair(whole, end - behind))) behind--;
  const edit = { start: start + before, end: end - behind, text: text.slice(before, text.length - behind) };
  return edit.start === edit.end && edit.text === "" ? [] : [edit];
}

/** True between the two halves of a character outside the basic plane: half of it cannot be written to a file. */
function splitsPair(text: string, at: number): boolean {
  return /[\ud800-\udbff]/.test(text.charAt(at - 1)) && /[\udc00-\udfff]/.test(text.charAt(at));
}
