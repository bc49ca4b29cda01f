/**
 * Conditions and loops of a template (Jinja, Liquid, Handlebars, Go) around parts of an example: which of its lines there are is decided when
 * the page is made, so that a load may meet other casts than it seems.
 */
import { codeOf } from "./lines.js";
import type { Piece } from "./pieces.js";

const OPEN = /\{%[-+~]?\s*(?:if|unless|for|case)|\{\{[-~]?(?:[#^]|\s*(?:if|range|with)\b)/;
const CLOSE = /\{%[-+~]?\s*end\w*|\{\{[-~]?(?:\/|\s*end\b)/g;
/** What loads, casts or names a precision. */
const TOUCHES = /from_pretrained|from_pipe|\.(?:to|half|float|bfloat16|type)\(|float16|float32|dtype|variant/;

/** Whether a template decides on lines of the piece that a site may consist of. */
export function hasConditions(file: string, piece: Piece): boolean {
  const text = piece.rows.map((row) => codeOf(file, row)).join("\n");
  const from = text.search(OPEN);
  if (from < 0) return false;
  const to = [...text.matchAll(CLOSE)].at(-1)?.index ?? text.length;
  return TOUCHES.test(text.slice(from, Math.max(from, to)));
}
