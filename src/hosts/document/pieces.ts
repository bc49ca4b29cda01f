/** Blocks to pieces: rows of Python without margins and prompts. */
import type { Range } from "../../types.js";
import type { Block } from "./block.js";
import { codeOf, isBlank, type Line, sharedIndent } from "./lines.js";
import { hasPrompts, promptMargin, promptRows } from "./prompts.js";

/** One line of Python; `lead` says what stands before it: a margin only, or `>>>` or `...` too. */
export interface Row extends Line {
  readonly lead: "plain" | "first" | "next";
  /** What stands in for code that is no Python, of the same length. */
  readonly mask?: string;
  /** End of the output lines below it; `end` where there are none. */
  readonly tail: number;
}

/** The Python of one block. */
export interface Piece extends Range {
  readonly rows: readonly Row[];
  /** What begins each line: list and quote marks, indentation. */
  readonly margin: string;
  readonly prompts: boolean;
  readonly framed: boolean;
}

/** Undefined when the block holds no code, or has a line that Python and the document end differently. */
export function pieceOf(text: string, block: Block): Piece | undefined {
  const { lines, from, end, framed } = block;
  const prompts = hasPrompts(text, lines);
  const rows = prompts ? promptRows(text, lines) : plainRows(text, lines);
  const first = rows.find((row) => !isBlank(codeOf(text, row)));
  if (!first || rows.some((row) => text.slice(row.stop, row.end) === "\r")) return undefined;
  const margin = prompts ? promptMargin(text, first) : text.slice(first.from, first.start);
  return { start: from, end, rows, margin, prompts, framed };
}

/** Without the indentation that all lines share: an example may be cut out of a method. */
function plainRows(text: string, lines: readonly Line[]): Row[] {
  const shared = sharedIndent(lines.map((line) => codeOf(text, line)));
  return lines.map((line) => ({ ...line, start: Math.min(line.start + shared, line.stop), lead: "plain", tail: line.end }));
}

/** The Python of a row with its line break; the last line of a document may lack one. */
export function rowText(text: string, row: Row): string {
  return (row.mask ?? codeOf(text, row)) + (text.slice(row.stop, row.end) || "\n");
}

export function pieceText(text: string, { rows }: Piece): string {
  return rows.map((row) => rowText(text, row)).join("");
}
