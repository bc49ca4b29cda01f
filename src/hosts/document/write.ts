/** The way back: an edit of a region as edits of the document, margins and prompts included. */
import type { Edit } from "../../types.js";
import { codeOf, isBlank } from "./lines.js";
import type { Piece } from "./pieces.js";
import { locate, type Placed, rowAt } from "./rows.js";

/** Rows `[first, last)` of a region. */
interface Span {
  readonly first: number;
  readonly last: number;
}

/**
 * Whole lines are removed and added with all that stands before their code; other edits stay within the code.
 * @throws RangeError, with the reason as one sentence, for an edit that the document cannot take.
 */
export function writeRows(file: string, rows: readonly Placed[], edit: Edit): Edit[] {
  const span = wholeRows(rows, edit);
  if (!span) return [editInside(file, rows, edit)];
  return span.first === span.last ? [insertRows(file, rows, span.first, edit.text)] : replaceRows(file, rows, span, edit.text);
}

/** The rows that the edit replaces by whole lines. */
function wholeRows(rows: readonly Placed[], { start, end, text }: Edit): Span | undefined {
  if (text !== "" && !text.endsWith("\n")) return undefined;
  const [first, last] = [startingAt(rows, start), startingAt(rows, end)];
  return first === undefined || last === undefined ? undefined : { first, last };
}

/** Index of the row that starts at a region offset; one past the last row for the region's end. */
function startingAt(rows: readonly Placed[], offset: number): number | undefined {
  if (offset === rows.at(-1)?.until) return rows.length;
  const index = rowAt(rows, offset);
  return rows[index]?.at === offset ? index : undefined;
}

function insertRows(file: string, rows: readonly Placed[], index: number, text: string): Edit {
  const row = rows[index];
  if (row) return { start: row.from, end: row.from, text: withMargins(row.piece, text) };
  const last = rows.at(-1);
  if (!last) throw new RangeError("the code block is empty");
  const written = withMargins(last.piece, text);
  const open = last.stop === last.end && last.end > last.from;
  return { start: last.end, end: last.end, text: open ? lineBreakOf(file) + written.replace(/\r?\n$/, "") : written };
}

const lineBreakOf = (file: string) => (/\r?\n/.exec(file) ?? ["\n"])[0];

/** Rows that do not follow one another in the file become an edit each; the new text goes where the first one was. */
function replaceRows(file: string, rows: readonly Placed[], span: Span, text: string): Edit[] {
  const going = rows.slice(span.first, span.last);
  refuseMasked(going);
  if (isBlank(text)) refuseEmpty(file, rows, going);
  const last = isBlank(text) ? lastOf(file, rows, span) : span.last;
  const edits: Edit[] = [];
  for (const row of rows.slice(span.first, last)) {
    const before = edits.at(-1);
    const written = edits.length === 0 && text !== "" ? withMargins(row.piece, text) : "";
    const end = isBlank(text) ? row.tail : row.end;
    if (before?.end === row.from) edits[edits.length - 1] = { ...before, end };
    else edits.push({ start: row.from, end, text: written });
  }
  return edits;
}

/** Past the `...` lines without code that ended the removed statement. @throws RangeError when other code goes on under `...`. */
function lastOf(file: string, rows: readonly Placed[], { first, last }: Span): number {
  let end = last;
  while (rows[first]?.lead === "first" && rows[end]?.lead === "next") {
    const row = rows[end];
    if (row && !isBlank(codeOf(file, row))) throw new RangeError("the line below it goes on under a `...` prompt");
    end++;
  }
  return end;
}

/** An edit that begins or ends within a line. */
function editInside(file: string, rows: readonly Placed[], edit: Edit): Edit {
  const { start, end, text } = edit;
  const first = rowAt(rows, start);
  let last = end > start ? rowAt(rows, end - 1) : first;
  let to = locate(rows, end);
  const row = rows[last];
  let body = text;
  let tail = "";
  if (row && end > start && end === row.until) {
    if (text.endsWith("\n")) {
      to = row.end;
      body = text.replace(/\r?\n$/, "");
      tail = text.slice(body.length);
    } else last++;
  }
  const touched = rows.slice(first, last + 1);
  if (touched.some((one) => touchesMask(file, one, edit))) throw new RangeError(MASKED);
  if (last >= rows.length || !follow(touched)) throw new RangeError("the code to change spans several parts of the document");
  return { start: locate(rows, start), end: to, text: continued(rows[first]?.piece, body) + tail };
}

const follow = (rows: readonly Placed[]) => rows.every((row, index) => index === 0 || rows[index - 1]?.end === row.from);

const MASKED = "the code to change holds something that is not Python";

function refuseMasked(rows: readonly Placed[]): void {
  if (rows.some(({ mask }) => mask !== undefined)) throw new RangeError(MASKED);
}

/** An edit beside what is masked leaves it as it is; one between two masked characters does not. */
function touchesMask(file: string, row: Placed, { start, end }: Edit): boolean {
  const code = codeOf(file, row);
  const masked = (at: number) => row.mask !== undefined && row.mask[at] !== code[at];
  const from = Math.max(start - row.at, 0);
  if (start === end) return masked(from - 1) && masked(from);
  return [...Array(Math.max(0, Math.min(end, row.until) - row.at - from)).keys()].some((offset) => masked(from + offset));
}

/** @throws RangeError when all edits of a region together would leave a fence or directive without code. */
export function refuseEmptied(file: string, rows: readonly Placed[], edits: readonly Edit[]): void {
  const spans = edits.flatMap((edit) => (isBlank(edit.text) ? (wholeRows(rows, edit) ?? []) : []));
  refuseEmpty(
    file,
    rows,
    spans.flatMap(({ first, last }) => rows.slice(first, last)),
  );
}

function refuseEmpty(file: string, rows: readonly Placed[], removed: readonly Placed[]): void {
  const going = new Set(removed);
  for (const piece of new Set(removed.map((row) => row.piece))) {
    const left = rows.some((row) => row.piece === piece && !going.has(row) && !isBlank(codeOf(file, row)));
    if (piece.framed && !left) throw new RangeError("the code block would be left empty");
  }
}

/** Whole lines of Python as lines of the document. */
function withMargins({ margin, prompts }: Piece, text: string): string {
  return text.replace(/[^\n]*\n/g, (line) => {
    if (isBlank(line)) return margin.trimEnd() + line;
    return margin + (prompts ? (/^[ \t]/.test(line) ? "... " : ">>> ") : "") + line;
  });
}

/** New line breaks within a statement. */
function continued(piece: Piece | undefined, text: string): string {
  return piece ? text.replaceAll("\n", `\n${piece.margin}${piece.prompts ? "... " : ""}`) : text;
}
