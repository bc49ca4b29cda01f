/** A name to look for in other files, and what its use looks like in their text. */
import type { SourceFile } from "./types.js";

/** A name of a module that other files may import. */
export interface Mention {
  readonly name: string;
  /** Path of the module that defines it. */
  readonly path: string;
}

/** A first guess from the text: the file has the name and the module's name, or picks one of them at run time. The analysis decides. */
export function uses({ path, text }: SourceFile, mention: Mention, words = wordsOf(text)): boolean {
  if (path === mention.path) return false;
  if (!words.has(moduleName(mention.path))) return words.has(BY_NAME) && words.has(mention.name);
  return words.has(mention.name) || STAR.test(text) || READS_BY_NAME.test(text);
}

/** How a module is imported whose name is not written, and what to search for to find where. */
export const BY_NAME = "import_module";

/** `getattr(loaders, name)`, `vars(loaders)[name]`: what is read of a module is not written. */
const READS_BY_NAME = /\b(?:getattr|vars)\(\s*\w+|\b__dict__\b/;

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
