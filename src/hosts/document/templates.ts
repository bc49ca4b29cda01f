/** Strings that a template fills in (`variant="{{ variant }}"`): valid Python as they stand, but not what the program will hold. */
import type { Stmt } from "../../python/ast.js";
import type { Range } from "../../types.js";
import { expressionsIn } from "./expressions.js";
import { type Piece, type Row, rowText } from "./pieces.js";

const HOLE = /\{\{.*\}\}|\{%.*%\}/;

/** The piece with each such string as a name, which nobody knows. */
export function withoutTemplates(file: string, piece: Piece, body: readonly Stmt[]): Piece {
  const whole = piece.rows.map((row) => rowText(file, row)).join("");
  const strings = expressionsIn(body).filter(
    ({ type, start, end }) => type === "string" && /^r?["']/i.test(whole.slice(start, end)) && HOLE.test(whole.slice(start, end)),
  );
  let at = 0;
  const rows = piece.rows.map((row): Row => {
    const code = rowText(file, row).replace(/[\r\n]+$/, "");
    const mask = named(code, strings, at);
    at += rowText(file, row).length;
    return mask === code ? row : { ...row, mask };
  });
  return { ...piece, rows };
}

/** @param at offset of `code` in the text that the ranges are of. */
function named(code: string, strings: readonly Range[], at: number): string {
  return strings.reduce((text, { start, end }) => {
    const [from, to] = [start - at, end - at];
    if (from < 0 || to > code.length) return text;
    return text.slice(0, from) + "_".repeat(to - from) + text.slice(to);
  }, code);
}
