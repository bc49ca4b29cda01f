/** A name to look for in other files, and what its use looks like in their text. */
import type { SourceFile } from "./types.js";

/** A name of a module that other files may import. */
export interface Mention {
  readonly name: string;
  /** Path of the module that defines it. */
  readonly path: string;
}

/** A first guess from the text: the file has the name and the module's name. The analysis decides. */
export function uses({ path, text }: SourceFile, mention: Mention): boolean {
  if (path === mention.path || !hasWord(text, moduleName(mention.path))) return false;
  return hasWord(text, mention.name) || STAR.test(text);
}

/** All words of a text. */
export function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.match(/[\p{L}_][\p{L}\p{N}_]*/gu));
}

/** `a/loaders.py` is imported as `loaders`, `a/loaders/__init__.py` too. */
export function moduleName(path: string): string {
  const parts = path.replace(/\.pyi?$/, "").split("/");
  return (parts.at(-1) === "__init__" ? parts.at(-2) : parts.at(-1)) ?? path;
}

/** A star import hands on names that it does not write. */
const STAR = /^\s*from\s[^\n]+import\s+\*/m;

function hasWord(text: string, word: string): boolean {
  return text.includes(word) && new RegExp(`\\b${word.replace(/\W/g, "\\$&")}\\b`).test(text);
}
