/** Lines of a document, and the part of each that is code. Offsets are those of the file. */
import type { Range } from "../../types.js";

/** One line: `from` its first character, `start` where its code begins, `stop` before the line break, `end` after it. */
export interface Line {
  readonly from: number;
  readonly start: number;
  readonly stop: number;
  readonly end: number;
}

const BREAK = /\r\n|\n|\r/g;

/** The lines that lie in `range`, whole text by default. A text that ends with a line break has no empty line after it. */
export function linesOf(text: string, range: Range = { start: 0, end: text.length }): Line[] {
  const lines: Line[] = [];
  const last = Math.min(range.end, text.length);
  let from = range.start;
  for (BREAK.lastIndex = from; from < last; ) {
    const found = BREAK.exec(text);
    const stop = Math.min(found?.index ?? last, last);
    const end = found && found.index < last ? Math.min(BREAK.lastIndex, last) : stop;
    lines.push({ from, start: from, stop, end });
    from = end;
  }
  return lines;
}

export const codeOf = (text: string, { start, stop }: Line): string => text.slice(start, stop);

export const isBlank = (piece: string): boolean => piece.trim() === "";

/** Spaces and tabs that begin `piece`. */
export const indentOf = (piece: string): string => piece.slice(0, piece.search(/[^ \t]|$/));

/** Width of an indentation, tabs to the next multiple of eight as docutils and Python expand them. */
export function widthOf(indent: string): number {
  let width = 0;
  for (const char of indent) width = char === "\t" ? width - (width % 8) + 8 : width + 1;
  return width;
}

/** Length of the indentation that all pieces share, blank ones aside. */
export function sharedIndent(pieces: readonly string[]): number {
  const [first, ...others] = pieces.filter((piece) => !isBlank(piece)).map(indentOf);
  return first === undefined ? 0 : others.reduce(commonStart, first).length;
}

/** What two texts begin with alike. */
export function commonStart(a: string, b: string): string {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return a.slice(0, length);
}

/** Offsets of lines `[index, next)`; `next` may lie past the last one. */
export function extent(lines: readonly Line[], index: number, next: number): { from: number; end: number } {
  return { from: lines[index]?.from ?? 0, end: (lines[next - 1] ?? lines.at(-1))?.end ?? 0 };
}

/** 1-based number of the line that holds an offset. */
export const lineAt = (text: string, offset: number): number => linesOf(text, { start: 0, end: offset + 1 }).length;
