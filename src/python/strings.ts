/** String literals: their value, quote and, for f-strings, what is known of them. */
import type { Expr, Str } from "./ast.js";
import type { Node } from "./cursor.js";

/** How a hole of an f-string is lowered. */
type Lower = (node: Node) => Expr;

const ESCAPES: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r", "\\": "\\", "'": "'", '"': '"', "\n": "" };

function decode(content: string, raw: boolean): string {
  if (raw || !content.includes("\\")) return content;
  return content.replace(/\\([ntr\\'"\n])/g, (_, char: string) => ESCAPES[char] ?? char);
}

/** One `string` node. */
export function lowerString(node: Node, text: string, lower: Lower): Str {
  const open = node.children.find((child) => child.kind === "string_start");
  const close = node.children.find((child) => child.kind === "string_end");
  const start = open ? text.slice(open.start, open.end) : "";
  const quote = start.replace(/^[a-zA-Z]*/, "");
  const prefix = start.slice(0, start.length - quote.length).toLowerCase();
  const holes = node.children.filter((child) => child.kind === "interpolation");
  const inner = { start: open?.end ?? node.start, end: close?.start ?? node.end };
  const lastHole = holes.at(-1);
  const content = text.slice(lastHole?.end ?? inner.start, inner.end);
  const known = holes.length === 0 && !prefix.includes("b");
  return {
    type: "string",
    start: node.start,
    end: node.end,
    value: known ? decode(content, prefix.includes("r")) : undefined,
    quote,
    tail: lastHole ? content : undefined,
    holes: holes.flatMap((hole) => hole.children.filter((child) => child.kind !== "{" && child.kind !== "}").map(lower)),
  };
}

/** Implicitly concatenated strings as one. */
export function joinStrings(node: Node, pieces: readonly Str[]): Str {
  const known = pieces.every((piece) => piece.value !== undefined);
  return {
    type: "string",
    start: node.start,
    end: node.end,
    value: known ? pieces.map((piece) => piece.value).join("") : undefined,
    quote: "",
    tail: known ? undefined : pieces.at(-1)?.value,
    holes: pieces.flatMap((piece) => piece.holes),
  };
}
