/** A code block as a document's reader finds it, and the languages that are Python. */
import type { Line } from "./lines.js";

/** The lines of code of one block; `start` of each is past list, quote and fence indentation as far as the document's syntax knows it. */
export interface Block {
  readonly lines: readonly Line[];
  /** First and last line of the whole block with its fences or directive, as offsets of the file. */
  readonly from: number;
  readonly end: number;
  /** False for a bare doctest, which may go whole; a fence or directive must not be left empty. */
  readonly framed: boolean;
  /** Nothing names its language: it is Python when it can be read as Python, and nobody's business otherwise. */
  readonly unnamed?: boolean;
}

const PYTHON = new Set(["python", "py", "python3", "pycon", "ipython", "ipython3"]);
const DIRECTIVE = /^(?:code-block|code-cell|code|sourcecode)\}[\s,]+/;

/**
 * Whether the info string of a fence names Python: its first word, also as `{python}`, `{.python}`, `python{1,3}`, `py:demo.py` or
 * after a MyST directive (`{code-block} python`).
 */
export function isPython(info: string): boolean {
  const named = info
    .trim()
    .replace(/^\{\.?/, "")
    .replace(DIRECTIVE, "");
  return PYTHON.has(named.replace(/[\s,{}:=].*/, "").toLowerCase());
}
