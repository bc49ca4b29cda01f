/** Where a document of an editor stands in the file system. */
import { existsSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { isHosted } from "../../src/hosts/extensions.js";
import { isInside, upward } from "../../src/repo/paths.js";

export interface Place {
  /** Absolute folder that paths in messages are relative to: the workspace folder, else the document's own. */
  readonly cwd: string;
  /** Absolute path in a folder that exists. */
  readonly absolute: string;
}

/** Endings of documents that have no file yet, by the editor's name of their language. */
const ENDINGS: Readonly<Record<string, string>> = { python: ".py", markdown: ".md", mdx: ".mdx", restructuredtext: ".rst" };

/**
 * @param folders absolute paths of the open workspace folders.
 * @returns undefined for a document that is no kind of file this program reads, or is not in the file system (a notebook's cell, a git revision).
 */
export function placeOf(uri: string, languageId: string, folders: readonly string[]): Place | undefined {
  const path = filePath(uri) ?? untitledPath(uri, languageId, folders[0] ?? process.cwd());
  if (path === undefined || !isHosted(path)) return undefined;
  const folder = upward(dirname(path)).find((one) => existsSync(one));
  if (folder === undefined) return undefined;
  const holders = folders.filter((one) => existsSync(one) && isInside(one, folder)).sort((a, b) => b.length - a.length);
  return { cwd: holders[0] ?? folder, absolute: join(folder, basename(path)) };
}

/** The path of a `file:` address; undefined for others and for addresses that are malformed. */
export function filePath(uri: string): string | undefined {
  try {
    return uri.startsWith("file:") ? fileURLToPath(uri) : undefined;
  } catch {
    return undefined;
  }
}

function untitledPath(uri: string, languageId: string, folder: string): string | undefined {
  const ending = ENDINGS[languageId];
  if (!uri.startsWith("untitled:") || ending === undefined) return undefined;
  return join(folder, `${basename(uri.slice("untitled:".length)) || "untitled"}${ending}`.replace(`${ending}${ending}`, ending));
}
