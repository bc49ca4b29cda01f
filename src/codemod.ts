/** The whole sentence: find the Python, the loads and recasts in it, plan, edit, splice. */

import { type Alone, readAlone } from "./alone.js";
import { assemble, isModule, usersOf } from "./assemble.js";
import type { Mention } from "./mention.js";
import type { Options } from "./options.js";
import { resultsOf } from "./results.js";
import type { FileResult, SourceFile } from "./types.js";

/** Reads one more file of the repository by path (relative to the working directory), or says there is none. */
export type ReadFile = (path: string) => SourceFile | undefined;

/** The repository around the given files, as far as the analysis may look. */
export interface Surroundings {
  readonly read: ReadFile;
  /** Files that mention one of the names and the module it comes from; only those not given before need be returned. */
  mentioning?(mentions: readonly Mention[]): readonly SourceFile[];
  /** Whether the run was asked to look at a file, although nothing in it said so before names were followed. */
  isAskedFor?(path: string): boolean;
}

/**
 * Analyses `files` as one program and rewrites every site.
 * @param files candidate files: all that pass the prefilter.
 * @param around brings further files: those that the candidates import, and those that use what they define; none without it.
 * @returns one result per given file, and per file read through `read` that has a finding or a change.
 */
export function codemod(files: readonly SourceFile[], options: Options, around?: Surroundings): FileResult[] {
  const read = readerOf(files, around);
  return codemodFrom(
    files.map((file) => readAlone(file, options, read)),
    files,
    options,
    around,
  );
}

/** Finds the given files and those around them. */
export function readerOf(files: readonly SourceFile[], around?: Surroundings): ReadFile {
  const given = new Map(files.map((file) => [file.path, file]));
  return (path) => given.get(path) ?? around?.read(path);
}

/** {@link codemod} of files that were read for themselves, in the same order. */
export function codemodFrom(
  alone: readonly Alone[],
  files: readonly SourceFile[],
  options: Options,
  around?: Surroundings,
): FileResult[] {
  const mentions = alone.flatMap((one) => one.mentions);
  const mentioning = mentions.length > 0 ? (around?.mentioning?.(mentions) ?? []) : [];
  const used = usersOf(mentions, [...files, ...mentioning].filter(isModule));
  const settled = new Map(alone.flatMap(({ path, result }) => (result && !used.has(path) ? [[path, result] as const] : [])));
  const program = assemble({ files, alone, settled, mentioning, around });
  const isOpen = (path: string) => program?.project.isOpen(path) ?? false;
  const results = program ? resultsOf(program, options, (path) => around?.isAskedFor?.(path) ?? false) : [];
  const byPath = new Map(results.map((result) => [result.path, result]));
  const own = files.flatMap(({ path }) => (isOpen(path) ? byPath.get(path) : settled.get(path)) ?? byPath.get(path) ?? []);
  const given = new Set(files.map(({ path }) => path));
  return [...own, ...results.filter(({ path }) => !given.has(path))];
}

export { readAlone };
