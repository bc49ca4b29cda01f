/** What is no Python though it stands in a Python block: shell lines, magics, template tags, placeholders, dots for what was left out. */
import { isBlank } from "./lines.js";
import { type Piece, type Row, rowText } from "./pieces.js";

const SHELL = /^\s*(?:!|%{1,2}(?=[a-zA-Z])|\?{1,2}(?=[\w.]+\s*$)|\$ )/;
const COMMAND =
  /^\s*(?:pip3?|uv|conda|python3?|accelerate|git|cd|export|source|sudo|apt(?:-get)?|wget|curl|hf|huggingface-cli) +[\w./~-]/;
const HELP = /^\s*[\w.]+\?{1,2}\s*$/;
const DOTS = /^\s*(?:\u2026|\.{2}|\.{4,})\s*$/;
/** `<your token>`, `{{ value }}`, `{% tag %}`, `${value}`, and an ellipsis in the middle of a line. */
const PLACEHOLDER = /<[A-Za-z][\w .,:/'-]*>|\{\{.*?\}\}|\{%.*?%\}|\$\{[^}]*\}|\u2026/g;
const TEMPLATE = /^\s*(?:\{%.*%\}|\{#.*#\}|\{\{[<%].*[%>]\}\})\s*$/;

/**
 * The piece with such lines masked: by a number where a statement stands, by spaces for a template's tag, by a name for a placeholder. Undefined
 * when there are none. What is masked is never changed.
 */
export function masked(text: string, piece: Piece): Piece | undefined {
  let shell = false;
  const rows = piece.rows.map((row): Row => {
    const code = rowText(text, row).replace(/[\r\n]+$/, "");
    const goesOn = shell;
    shell = (shell || isCommand(code)) && code.endsWith("\\");
    const mask = goesOn || TEMPLATE.test(code) ? " ".repeat(code.length) : masksStatement(code) ? numbered(code) : named(code);
    return mask === code ? row : { ...row, mask };
  });
  return rows.some(({ mask }) => mask !== undefined) ? { ...piece, rows } : undefined;
}

const isCommand = (code: string) => SHELL.test(code) || COMMAND.test(code);

const masksStatement = (code: string) => !isBlank(code) && (isCommand(code) || HELP.test(code) || DOTS.test(code));

/** `  !pip install x` as `  0            `. */
function numbered(code: string): string {
  const indent = /^\s*/.exec(code)?.[0] ?? "";
  return `${indent}0`.padEnd(code.length);
}

/** `f(token=<your token>)` as `f(token=____________)`. */
function named(code: string): string {
  return code.replace(PLACEHOLDER, (found) => (found.startsWith("{%") ? " " : "_").repeat(found.length));
}
