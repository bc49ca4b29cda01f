/** What is no Python though it stands in a Python block: shell lines, magics, template tags, placeholders, dots for what was left out. */
import { isBlank } from "./lines.js";
import { type Piece, type Row, rowText } from "./pieces.js";

const SHELL = /^\s*(?:!|%{1,2}(?=[a-zA-Z])|\?{1,2}(?=[\w.]+\s*$)|\$ )/;
const COMMAND =
  /^\s*(?:pip3?|uv|conda|python3?|accelerate|git|cd|export|source|sudo|apt(?:-get)?|wget|curl|hf|huggingface-cli) +[\w./~-]/;
const HELP = /^\s*[\w.]+\?{1,2}\s*$/;
const DOTS = /^\s*(?:\u2026|\.{2}|\.{4,})\s*$/;
/** `<your token>`, `{{ value }}`, `{% tag %}`, `${value}`, and an ellipsis in the middle of a line. */
const PLACEHOLDER = /<[A-Za-z][\w .,:/'-]*>|\{\{.*?\}\}|\$\{[^}]*\}|\u2026/g;
/** What a template runs and does not print: Jinja and Liquid, Handlebars, Go, Hugo. */
const TAG = [
  /\{%(?:(?!%\}).)*%\}/,
  /\{#(?:(?!#\}).)*#\}/,
  /\{\{(?:[<%]|[-~]?\s*(?:[#/]|(?:if|else|end|range|with|block|define)\b))(?:(?!\}\}).)*\}\}/,
]
  .map(({ source }) => source)
  .join("|");
const TAGS = new RegExp(TAG, "g");
const ONLY_TAGS = new RegExp(`^\\s*(?:(?:${TAG})\\s*)+$`);
const TAG_FIRST = new RegExp(`^\\s*(?:${TAG})`);
/** Tags behind which the line has no more code. */
const LAST_TAGS = new RegExp(`(?:(?:${TAG})\\s*)+$`);

/**
 * The piece with such lines masked: by a number where a statement stands, by spaces for a template's tag, by a name for a placeholder. Undefined
 * when there are none. What is masked is never changed.
 * @param cut tags in a line that begins with one part statements: `{% if vae %}pipe.vae.half(){% endif %}`.
 */
export function masked(text: string, piece: Piece, cut = false): Piece | undefined {
  let shell = false;
  const rows = piece.rows.map((row): Row => {
    const code = rowText(text, row).replace(/[\r\n]+$/, "");
    const goesOn = shell;
    shell = (shell || isCommand(code)) && code.endsWith("\\");
    const mask =
      goesOn || ONLY_TAGS.test(code) ? " ".repeat(code.length) : masksStatement(code) ? numbered(code) : named(code, cut);
    return mask === code ? row : { ...row, mask };
  });
  return rows.some(({ mask }) => mask !== undefined) ? { ...piece, rows } : undefined;
}

const isCommand = (code: string) => SHELL.test(code) || COMMAND.test(code);

const masksStatement = (code: string) => !isBlank(code) && (isCommand(code) || HELP.test(code) || DOTS.test(code));

/** `  !pip install x` as `  0            `. */
function numbered(code: string): string {
  return code.replace(/\S.*/s, "0").padEnd(code.length);
}

/** `f(token=<your token>)` as `f(token=____________)`. */
function named(code: string, cut: boolean): string {
  const parted =
    cut && TAG_FIRST.test(code) ? code.replace(LAST_TAGS, blank).replace(TAGS, statement) : code.replace(TAGS, blank);
  return parted.replace(PLACEHOLDER, (found) => "_".repeat(found.length));
}

const blank = (tag: string): string => " ".repeat(tag.length);

/** A name by itself, with what parts it from the code before and behind it. */
function statement(tag: string, at: number, code: string): string {
  const open = isBlank(code.slice(0, at)) ? "" : ";";
  return `${open}${"_".repeat(tag.length - open.length - 1)};`;
}
