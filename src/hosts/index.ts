/** All places where Python lives. A new host is one file and one line here. */
import type { Host } from "../types.js";
import { MODULE } from "./module.js";

export const HOSTS: readonly Host[] = [MODULE];

/** The host of a file by its name ending (case counts, as it does for Python's import), or undefined for other kinds of file. */
export function hostFor(path: string): Host | undefined {
  return HOSTS.find((host) => host.extensions.some((extension) => path.endsWith(extension)));
}
