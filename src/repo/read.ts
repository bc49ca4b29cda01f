/** Reads source files: size and kind first, so that nothing blocks or fills the memory. */
import { readFileSync, realpathSync, statSync } from "node:fs";
import type { ReadFile } from "../codemod.js";
import { isHosted } from "../hosts/extensions.js";
import { mayLoad } from "../precision/prefilter.js";
import type { SourceFile } from "../types.js";
import { decode, tooLarge } from "./decode.js";
import { describe, errorCode } from "./errors.js";
import { absolutePath, displayPath, isInside } from "./paths.js";

/** One file, why it cannot be read (`failure`), why it need not be (`note`), or nothing worth a word (`idle`). */
export type ReadResult =
  | { readonly file: SourceFile }
  | { readonly failure: string }
  | { readonly note: string }
  | { readonly idle: true };

/** Reads the file that reports name `path`. Never throws. */
export function readSource(cwd: string, path: string): ReadResult {
  const bytes = readBytes(absolutePath(cwd, path));
  if ("failure" in bytes) return bytes;
  const decoded = decode(bytes.bytes, path);
  if (!("text" in decoded)) return decoded;
  // Pictures spell SANA by chance: a notebook without a load is not kept, or a folder of them would fill the memory.
  return path.endsWith(".ipynb") && !mayLoad(decoded.text) ? { idle: true } : { file: { path, text: decoded.text } };
}

function readBytes(absolute: string): { readonly bytes: Uint8Array } | { readonly failure: string } {
  try {
    const stats = statSync(absolute);
    const failure = stats.isFile() || stats.isDirectory() ? tooLarge(absolute, stats.size) : "neither a file nor a folder";
    return failure === undefined ? { bytes: readFileSync(absolute) } : { failure };
  } catch (error) {
    const lost = errorCode(error) === "ENOENT" && absolute.includes("\uFFFD");
    return { failure: lost ? "its name is not valid UTF-8; rename it" : `cannot be read: ${describe(error)}` };
  }
}

/**
 * How the analysis gets at further modules of the repository: files inside one of `roots` only, each read once.
 * @param known files that were read already, by path.
 */
export function moduleReader(cwd: string, roots: readonly string[], known: readonly SourceFile[]): ReadFile {
  const files = new Map<string, SourceFile | undefined>(known.map((file) => [file.path, file]));
  const real = roots.flatMap(realRoot);
  return (asked) => {
    const path = displayPath(cwd, absolutePath(cwd, asked));
    if (!files.has(path)) files.set(path, readModule(cwd, real, path));
    return files.get(path);
  };
}

/** None for a folder that vanished since it was searched. */
function realRoot(root: string): string[] {
  try {
    return [realpathSync(root)];
  } catch {
    return [];
  }
}

function readModule(cwd: string, roots: readonly string[], path: string): SourceFile | undefined {
  const absolute = absolutePath(cwd, path);
  try {
    if (!isHosted(path) || !statSync(absolute).isFile()) return undefined;
    const target = realpathSync(absolute);
    if (!roots.some((root) => isInside(root, target))) return undefined;
  } catch {
    return undefined;
  }
  const result = readSource(cwd, path);
  return "file" in result ? result.file : undefined;
}
