/** All places where Python lives. A new host is one file, one line here and one of its endings in extensions.ts. */
import type { Edit, Host, HostResult, SourceFile } from "../types.js";
import { JAVASCRIPT } from "./javascript.js";
import { MARKDOWN } from "./markdown.js";
import { MODULE } from "./module.js";
import { NOTEBOOK } from "./notebook.js";
import { RST } from "./rst.js";

export const HOSTS: readonly Host[] = [MODULE, JAVASCRIPT, MARKDOWN, NOTEBOOK, RST];

/** The host of a file by its name ending (case counts, as it does for Python's import), or undefined for other kinds of file. */
export function hostFor(path: string): Host | undefined {
  return HOSTS.find((host) => host.extensions.some((extension) => path.endsWith(extension)));
}

const known = new WeakMap<SourceFile, HostResult>();

/** What the host of a file says of it, found out once for each `SourceFile`; undefined for other kinds of file. A problem may go away with `prepare`. */
export function readFile(file: SourceFile): HostResult | undefined {
  const result = known.get(file) ?? hostFor(file.path)?.read(file);
  if (result && "regions" in result) known.set(file, result);
  return result;
}

/** {@link readFile} of a file that `edits` (in order) made of `before`. */
export function readAgain(before: SourceFile, edits: readonly Edit[], file: SourceFile): HostResult | undefined {
  return hostFor(file.path)?.readAgain?.(before, edits, file) ?? readFile(file);
}
