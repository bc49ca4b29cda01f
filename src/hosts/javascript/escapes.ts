/** What one step of a literal's source stands for. */
import type { Literal } from "./literals.js";

/** The characters at some offset, and how much source spells them. */
interface Step {
  readonly text: string;
  readonly length: number;
}

const SINGLE: Readonly<Record<string, string>> = { b: "\b", f: "\f", n: "\n", r: "\r", t: "\t", v: "\v" };
const HEX = /u\{[0-9a-fA-F]{1,6}\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}/y;
const OCTAL = /[0-3][0-7]{0,2}|[4-7][0-7]?/y;
const LINE_END = /\r\n|[\n\r\u2028\u2029]/y;
const ENTITY = /&(?:#(\d{1,7}|x[0-9a-fA-F]{1,6})|(quot|apos|amp|lt|gt|nbsp));/y;
const ENTITIES: Readonly<Record<string, string>> = { quot: '"', apos: "'", amp: "&", lt: "<", gt: ">", nbsp: "\u00A0" };

/** The step at `at`, or undefined for an escape that means nothing (allowed in tagged templates only). */
export function stepAt(source: string, at: number, { notation }: Pick<Literal, "notation">): Step | undefined {
  const unit = source.charAt(at);
  if (unit === "\\" && (notation === "string" || notation === "template")) return escapeAt(source, at);
  if (unit === "&" && notation === "entities") return entityAt(source, at);
  if (unit === "\r" && (notation === "template" || notation === "raw"))
    return { text: "\n", length: source[at + 1] === "\n" ? 2 : 1 };
  return { text: unit, length: 1 };
}

/** A backslash and what follows; a line continuation is no text at all. */
function escapeAt(source: string, at: number): Step | undefined {
  const unit = source.charAt(at + 1);
  const single = SINGLE[unit];
  if (single !== undefined) return { text: single, length: 2 };
  const end = match(LINE_END, source, at + 1);
  if (end) return { text: "", length: 1 + end[0].length };
  const octal = match(OCTAL, source, at + 1);
  if (octal) return { text: String.fromCharCode(Number.parseInt(octal[0], 8)), length: 1 + octal[0].length };
  if (unit !== "u" && unit !== "x") return { text: unit, length: 2 };
  const hex = match(HEX, source, at + 1);
  if (!hex) return undefined;
  const text = character(Number.parseInt(hex[0].replace(/[ux{}]/g, ""), 16));
  return text === undefined ? undefined : { text, length: 1 + hex[0].length };
}

/** An entity that is not known is text, as it is to the parsers. */
function entityAt(source: string, at: number): Step {
  const found = match(ENTITY, source, at);
  const [, number, name] = found ?? [];
  const text = name === undefined ? character(Number(`0${number}`)) : ENTITIES[name];
  return found && text !== undefined ? { text, length: found[0].length } : { text: "&", length: 1 };
}

function character(code: number): string | undefined {
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

function match(pattern: RegExp, source: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(source) ?? undefined;
}
