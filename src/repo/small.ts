/** Reads files that steer a run (settings, pins): regular files of a sane size only, so that a repository cannot make it wait or fill the memory. */
import { readFileSync, statSync } from "node:fs";

const LIMIT_MB = 10;

/** The text of a settings file. @throws Error in one line: no regular file, too large, or the file system's own. */
export function readSmall(path: string): string {
  const stats = statSync(path);
  if (!stats.isFile()) throw new Error("is no regular file");
  if (stats.size > LIMIT_MB * 1024 * 1024) throw new Error(`is larger than ${LIMIT_MB} MB`);
  return readFileSync(path, "utf8");
}
