/** What a search of one folder brings, whichever way it was searched. */

import { EXTENSIONS } from "../hosts/extensions.js";
import { LITERALS } from "../precision/prefilter.js";
import type { Failure } from "./request.js";

/** Paths are relative to the searched folder, with `/`. */
export interface Listing {
  /** All files of the kinds that are read. */
  readonly files: readonly string[];
  /** Those that hold one of the prefilter's literals. */
  readonly hits: readonly string[];
  /** What could not be searched. */
  readonly failures: readonly Failure[];
}

/** File name endings of all hosts, without the dot. */
export const ENDINGS: readonly string[] = EXTENSIONS.map((extension) => extension.slice(1));

/** `-e literal` for each literal of the prefilter: git grep and ripgrep write it alike. */
export const LITERAL_ARGUMENTS: readonly string[] = ["-i", "-F", ...LITERALS.flatMap((literal) => ["-e", literal])];

/** Folders that a walk outside git never enters: version control, and what package managers put there. */
export const NEVER_ENTERED: readonly string[] = [
  ".git",
  ".hg",
  ".svn",
  ".venv",
  "venv",
  "node_modules",
  "site-packages",
  "__pycache__",
];

/**
 * Failures from a tool's error output, one per file or folder.
 * @param line matches one complaint: the path, then the reason.
 */
export function complaints(stderr: string, line: RegExp): Failure[] {
  const found = new Map<string, Failure>();
  for (const text of stderr.split("\n")) {
    const [, path, reason] = line.exec(text) ?? [];
    if (path && reason) found.set(path, { path, message: `cannot be searched: ${reason.toLowerCase()}` });
  }
  return [...found.values()];
}
