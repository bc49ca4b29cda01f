/** Top-level statements of a module found without a parser, in one pass over the characters: strings, comments and brackets hide line ends. */
import type { Range } from "../types.js";

/** A top-level statement with its decorators, `elif`, `else`, `except` and so on; several when they share a line. */
export interface Section extends Range {
  /** Names it says, keywords and names of keyword arguments among them; attributes are not. */
  readonly words: ReadonlySet<string>;
}

const LINE_FEED = 10;
const RETURN = 13;
const DOUBLE_QUOTE = 34;
const HASH = 35;
const SINGLE_QUOTE = 39;
const DOT = 46;
const BACKSLASH = 92;

/** What a character below 128 is; all others count as letters. */
const LETTER = 1;
const DIGIT = 2;
const OPENING = 3;
const CLOSING = 4;
const KINDS = new Uint8Array(128);
const classify = (characters: string, kind: number) => {
  for (const character of characters) KINDS[character.charCodeAt(0)] = kind;
};
classify("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_", LETTER);
classify("0123456789", DIGIT);
classify("([{", OPENING);
classify(")]}", CLOSING);

/** Of an identifier or a number; all that is not ASCII counts. */
export const isWordCharacter = (char: number): boolean => {
  const kind = kindOf(char);
  return kind === LETTER || kind === DIGIT;
};

const kindOf = (char: number): number => (char < 128 ? (KINDS[char] ?? 0) : LETTER);

/** The sections of `text` in order. */
export function sectionsOf(text: string): Section[] {
  const sections: { start: number; end: number; words: Set<string> }[] = [];
  let depth = 0;
  let decorated = false;
  for (let at = 0; at < text.length; ) {
    const idle = depth === 0 && isIdle(text, at);
    if (!idle && depth === 0 && !decorated && (sections.length === 0 || startsStatement(text, at)))
      sections.push({ start: at, end: at, words: new Set() });
    const last = idle ? undefined : sections.at(-1);
    const line = logicalLine(text, at, depth, last?.words ?? NOBODY);
    if (last) last.end = line.end;
    if (last && depth === 0) decorated = text[at] === "@";
    at = line.end;
    depth = line.depth;
  }
  return sections;
}

/** True when a bracket or a long string is still open at the end: whatever follows would become a part of it. */
export function endsOpen(text: string): boolean {
  return sectionsOf(`${text}\n${NEXT}`).at(-1)?.start !== text.length + 1;
}
const NEXT = "pass";

/** Takes the words of lines that belong to no section: there are none on them. */
const NOBODY = new Set<string>();

/** A line with nothing to run on it. */
function isIdle(text: string, at: number): boolean {
  IDLE.lastIndex = at;
  return IDLE.test(text);
}
const IDLE = /[ \t\f]*(?:#|\r?\n|$)/y;

const MARGIN_OR_CLAUSE = /(?:[ \t\f]|(?:elif|else|except|finally)\b)/y;

function startsStatement(text: string, at: number): boolean {
  MARGIN_OR_CLAUSE.lastIndex = at;
  return !MARGIN_OR_CLAUSE.test(text);
}

/** Where the line at `from` ends, past all that strings and backslashes join to it; adds the names on it to `words`. */
function logicalLine(text: string, from: number, before: number, words: Set<string>): { end: number; depth: number } {
  let depth = before;
  for (let at = from; at < text.length; at++) {
    const char = text.charCodeAt(at);
    if (char === LINE_FEED) return { end: at + 1, depth };
    const kind = kindOf(char);
    if (kind === LETTER || kind === DIGIT) {
      const end = wordEnd(text, at);
      if (kind === LETTER && text.charCodeAt(at - 1) !== DOT) words.add(text.slice(at, end));
      at = end - 1;
    } else if (kind === OPENING) depth++;
    else if (kind === CLOSING) depth = Math.max(0, depth - 1);
    else if (char === HASH) at = lineEnd(text, at) - 1;
    else if (char === BACKSLASH) at += escaped(text, at);
    else if (char === DOUBLE_QUOTE || char === SINGLE_QUOTE) {
      const end = stringEnd(text, at);
      for (const hole of holesOf(text.slice(at, end))) for (const word of hole.match(WORD) ?? []) words.add(word);
      at = end - 1;
    }
  }
  return { end: text.length, depth };
}

/** What may be code inside a string: an f-string's replacement fields. */
const holesOf = (string: string): readonly string[] => (string.includes("{") ? (string.match(/\{[^{}]*/g) ?? []) : []);
const WORD = /[\p{L}_][\p{L}\p{N}_]*/gu;

/** Where the word ends of which a character stands at `at`. */
export function wordEnd(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length && isWordCharacter(text.charCodeAt(end))) end++;
  return end;
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end;
}

/** How many characters a backslash takes with it. */
const escaped = (text: string, at: number): number =>
  text.charCodeAt(at + 1) === RETURN && text.charCodeAt(at + 2) === LINE_FEED ? 2 : 1;

/** Where the string that opens at `at` ends; an unclosed one ends with its line, or with the text when it has three quotes. */
function stringEnd(text: string, at: number): number {
  const quote = text.charCodeAt(at);
  const long = text.charCodeAt(at + 1) === quote && text.charCodeAt(at + 2) === quote;
  for (let next = at + (long ? 3 : 1); next < text.length; next++) {
    const char = text.charCodeAt(next);
    if (char === BACKSLASH) next += escaped(text, next);
    else if (!long && char === LINE_FEED) return next;
    else if (char === quote && !long) return next + 1;
    else if (char === quote && text.charCodeAt(next + 1) === quote && text.charCodeAt(next + 2) === quote) return next + 3;
  }
  return text.length;
}
