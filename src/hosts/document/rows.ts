/** Rows by their place in a region. */
import type { Piece, Row } from "./pieces.js";

/** A row and its place in the region: `[at, until)`, line break included. */
export interface Placed extends Row {
  readonly at: number;
  readonly until: number;
  readonly piece: Piece;
}

/** Index of the row that holds the character at `offset`; the last row for the end of the region. */
export function rowAt(rows: readonly Placed[], offset: number): number {
  let low = 0;
  let high = rows.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((rows[middle]?.at ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** File offset of a region offset. */
export function locate(rows: readonly Placed[], offset: number): number {
  const row = rows[rowAt(rows, offset)];
  return row ? Math.min(row.start + offset - row.at, row.end) : 0;
}
