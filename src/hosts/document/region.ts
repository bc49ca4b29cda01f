/** Pieces to one region: its text, and where each of its offsets lies in the file. */
import type { Edit, PythonRegion } from "../../types.js";
import { hasConditions } from "./conditions.js";
import { type Piece, rowText } from "./pieces.js";
import { locate, type Placed } from "./rows.js";
import { refuseEmptied, writeRows } from "./write.js";

/** @throws RangeError when edits of the file would not leave it whole. */
export type Guard = (edits: readonly Edit[]) => void;

const CONDITIONS = "a condition of the page's template decides which of these lines there are; edit them by hand";

/** A region of a document, which can tell of several edits whether they go together. */
export interface DocumentRegion extends PythonRegion {
  /** @throws RangeError, with the reason as one sentence, when the edits, each fine by itself, must not all be made. */
  check(edits: readonly Edit[]): void;
}

/**
 * One program out of several blocks of a document.
 * @param guard is asked about the file's edits before they are given back.
 */
export function regionOf(file: string, pieces: readonly Piece[], guard?: Guard): DocumentRegion {
  const rows: Placed[] = [];
  const parts: string[] = [];
  let at = 0;
  for (const piece of pieces) {
    for (const row of piece.rows) {
      const part = rowText(file, row);
      parts.push(part);
      rows.push({ ...row, piece, at, until: at + part.length });
      at += part.length;
    }
  }
  const text = parts.join("");
  const conditions = pieces.some((piece) => hasConditions(file, piece));
  const writeBack = (edit: Edit): readonly Edit[] => {
    if (text.slice(edit.start, edit.end) === edit.text) return [];
    const edits = writeRows(file, rows, edit);
    guard?.(edits);
    return edits;
  };
  return {
    text,
    fragment: true,
    locate: (offset) => locate(rows, offset),
    check: (edits) => refuseEmptied(file, rows, edits),
    writeBack,
    writeBackAll: (edits) => {
      if (conditions && edits.length > 0) throw new RangeError(CONDITIONS);
      refuseEmptied(file, rows, edits);
      return edits.flatMap(writeBack);
    },
  };
}
