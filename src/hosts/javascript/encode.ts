/** Python text into a literal's own spelling. */
import type { Edit } from "../../types.js";
import type { Decoded } from "./decode.js";
import type { Literal } from "./literals.js";

const ESCAPED: Readonly<Record<string, string>> = { "\\": "\\\\", "\r": "\\r", "\u2028": "\\u2028", "\u2029": "\\u2029" };

/**
 * The text of an edit as it is written in the place of the file's `[start, end)`: line ends as the literal has them, its quote escaped.
 * @throws RangeError for text that `String.raw` cannot hold.
 */
export function encode({ start, end, text }: Edit, source: string, literal: Literal, decoded: Decoded): string {
  if (literal.notation === "entities")
    return text.replaceAll("&", "&amp;").replaceAll(literal.quote, literal.quote === '"' ? "&quot;" : "&apos;");
  const newline = newlineOf(source, literal, decoded);
  const [before, after] = [source.charAt(start - 1), source.charAt(end)];
  if (literal.notation === "raw") {
    if (!isRaw(text, before, after)) throw new RangeError("a String.raw template cannot hold the new text");
    return text.replaceAll("\n", newline);
  }
  const hasTabs = source.slice(literal.start, literal.end).includes("\t");
  const spelled = (unit: string): string => {
    if (unit === "\n") return newline;
    if (unit === "\t") return hasTabs ? unit : "\\t";
    return ESCAPED[unit] ?? (unit === literal.quote ? `\\${unit}` : unit);
  };
  const written = [...text].map(spelled).join("");
  return literal.notation === "template" ? closed(written, before, after) : written;
}

/** Whether a text without escapes neither ends the template nor opens a hole, between what stands before and after it. */
function isRaw(text: string, before: string, after: string): boolean {
  return !/[`\r]/.test(text) && !/\$\{|\\`/.test(before + text + after);
}

/** `${` of the text itself must not open a hole, nor may half of it with what stands before or after. */
function closed(text: string, before: string, after: string): string {
  const opens = before === "$" && (text + after).startsWith("{");
  const inside = text.replace(/\$(?=\{)/g, "\\$");
  const written = after === "{" && inside.endsWith("$") ? `${inside.slice(0, -1)}\\$` : inside;
  return opens ? `\\${written}` : written;
}

/** A line end as the literal spells its first one, with the line continuation that may follow. */
function newlineOf(source: string, literal: Literal, { text, from }: Decoded): string {
  const first = text.indexOf("\n");
  if (first >= 0) return source.slice(from[first], from[first + 1]);
  if (literal.notation === "string") return "\\n";
  return /\r?\n/.exec(source)?.[0] ?? "\n";
}
