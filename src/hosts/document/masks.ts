/** Lines that are no Python though they stand in a Python block: shell lines, magics, template tags, dots for what was left out. */
import { isBlank } from "./lines.js";
import { type Piece, type Row, rowText } from "./pieces.js";

const SHELL = /^\s*(?:!|%{1,2}(?=[a-zA-Z])|\?{1,2}(?=[\w.]+\s*$))/;
const HELP = /^\s*[\w.]+\?{1,2}\s*$/;
const DOTS = /^\s*(?:\u2026|\.{2}|\.{4,})\s*$/;
const TEMPLATE = /^\s*(?:\{%.*%\}|\{#.*#\}|\{\{[<%].*[%>]\}\})\s*$/;

/** The piece with such lines masked: by a number where a statement stands, by spaces for a template's tag. Undefined when there are none. */
export function masked(text: string, piece: Piece): Piece | undefined {
  let shell = false;
  const rows = piece.rows.map((row): Row => {
    const code = rowText(text, row).replace(/[\r\n]+$/, "");
    const goesOn = shell;
    shell = (shell || SHELL.test(code)) && code.endsWith("\\");
    const mask = goesOn || TEMPLATE.test(code) ? " ".repeat(code.length) : masksStatement(code) ? numbered(code) : undefined;
    return mask === undefined ? row : { ...row, mask };
  });
  return rows.some(({ mask }) => mask !== undefined) ? { ...piece, rows } : undefined;
}

const masksStatement = (code: string) => !isBlank(code) && [SHELL, HELP, DOTS].some((form) => form.test(code));

/** `  !pip install x` as `  0            `. */
function numbered(code: string): string {
  const indent = /^\s*/.exec(code)?.[0] ?? "";
  return `${indent}0`.padEnd(code.length);
}
