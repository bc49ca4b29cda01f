/** All places where Python lives. A new host is one file, one line here and one of its endings in extensions.ts. */
import type { Host } from "../types.js";
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
