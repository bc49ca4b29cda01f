/** One run over a working tree: find, read, analyse, guard, write. Nothing here prints. */
import { dirname, resolve } from "node:path";
import type { FileResult, Report, SourceFile } from "../types.js";
import { unchanged } from "../unchanged.js";
import { analyse, lengthOf, loadCore } from "./analyse.js";
import { findFiles, statOf } from "./find.js";
import { likelyNames } from "./module-names.js";
import { rootOf, upward } from "./paths.js";
import { readSource } from "./read.js";
import type { Failure, Request } from "./request.js";
import type { Searched } from "./searched.js";
import { leaveSites, writeGroups } from "./sites.js";
import { countSites } from "./stats.js";
import { ripgrepFor, surroundings } from "./surroundings.js";

interface Outcome {
  readonly results: readonly FileResult[];
  readonly failures: readonly Failure[];
}

/**
 * Carries out `request`. Never throws for a file: what could not be read, analysed or written is in the report, and all the rest is done.
 */
export async function run(request: Request): Promise<Report> {
  request.progress?.("searching");
  const found = await findFiles(request, request.log);
  const read = readFiles(request.cwd, [...found.named, ...found.candidates]);
  request.progress?.(`analysing ${read.files.length} files`);
  const analysed = await analyseFiles(request, read.files, found.searched);
  request.progress?.(undefined);
  const outcome = await write(request, analysed);
  const files = [...read.notes, ...outcome.results].sort((a, b) => (a.path < b.path ? -1 : 1));
  return {
    version: request.version,
    files,
    failures: [...found.failures, ...read.failures, ...outcome.failures],
    stats: countSites(files, found.searched.size, read.files.length),
  };
}

function readFiles(cwd: string, paths: readonly string[]) {
  const files: SourceFile[] = [];
  const notes: FileResult[] = [];
  const failures: Failure[] = [];
  for (const path of paths) {
    const result = readSource(cwd, path);
    if ("file" in result) files.push(result.file);
    else if ("failure" in result) failures.push({ path, message: result.failure });
    else if ("note" in result) notes.push({ ...unchanged({ path, text: "" }), problem: { level: "note", message: result.note } });
  }
  return { files, notes, failures };
}

/** In larger trees a search that may turn out to be needless is too dear to make ahead. */
const MOST_SEARCHED_AHEAD = 20_000;

async function analyseFiles(request: Request, files: readonly SourceFile[], searched: Searched): Promise<FileResult[]> {
  if (files.length === 0) return [];
  const { cwd, jobs, options } = request;
  const paths = files.map(({ path }) => path);
  const roots = folders(request).map((folder) => rootOf(cwd, folder));
  const likely = searched.size > MOST_SEARCHED_AHEAD ? [] : likelyNames(paths, searched);
  // Loading the parser keeps this thread busy: the search for imports has to be under way by then.
  const ripgrep = await ripgrepFor(roots);
  const [around, diffusers, core] = await Promise.all([
    surroundings(cwd, roots, files, searched, likely, ripgrep),
    options.diffusers ?? import("./pins.js").then(({ pinnedDiffusers }) => pinnedDiffusers(pinFolders(request))),
    loadCore(lengthOf(files), request.log),
  ]);
  return analyse(core, { files, options: { ...options, diffusers }, around, jobs, cwd, roots });
}

/** The folders of a request, and those of its named files. */
function folders({ cwd, paths }: Request): string[] {
  return paths.flatMap((path) => {
    const absolute = resolve(cwd, path);
    const stats = statOf(absolute);
    return typeof stats === "string" ? [] : stats.isDirectory() ? absolute : dirname(absolute);
  });
}

/** The folders that may pin diffusers for the given paths: their own, and those above within the repository. */
function pinFolders(request: Request): string[] {
  return folders(request).flatMap((folder) => upward(folder, rootOf(request.cwd, folder)));
}

async function write(request: Request, analysed: readonly FileResult[]): Promise<Outcome> {
  const changed = analysed.filter(({ input, output }) => input !== output);
  if (!request.write || changed.length === 0) return { results: analysed, failures: [] };
  const { clearLeftoversOf, writeAll } = await import("./write.js");
  clearLeftoversOf(request.cwd, changed);
  const refused = request.force
    ? []
    : await (await import("./guard.js")).uncommitted(
        request.cwd,
        changed.map(({ path }) => path),
      );
  if (refused.length > 0)
    return { results: leaveAll(analysed, "nothing was written: files to change are not committed"), failures: refused };
  const chosen = request.choose ? await request.choose(analysed) : analysed;
  const failures = await writeAll(request.cwd, writeGroups(chosen), request.interruption?.());
  return { results: leaveUnwritten(chosen, failures), failures };
}

function leaveAll(results: readonly FileResult[], reason: string): FileResult[] {
  return leaveSites(results, new Map(results.flatMap(({ findings }) => findings.map(({ site }) => [site, reason]))));
}

/** Sites with an edit in a file that was not written. */
function leaveUnwritten(results: readonly FileResult[], failures: readonly Failure[]): readonly FileResult[] {
  if (failures.length === 0) return results;
  const messages = new Map(failures.map(({ path, message }) => [path, `${path} ${message}`]));
  const left = new Map<string, string>();
  for (const { site, edits } of results.flatMap(({ findings }) => findings)) {
    const lost = edits.find(({ path }) => messages.has(path));
    if (lost) left.set(site, messages.get(lost.path) ?? "");
  }
  return leaveSites(results, left);
}
