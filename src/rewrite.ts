/** Edits to new texts. What cannot be written or would not parse is never written, and its site is dropped from all its files. */
import { groupBy } from "./group-by.js";
import { readAgain, readFile } from "./hosts/index.js";
import { type Placed, type Together, together } from "./precision/plan/edits.js";
import type { Project } from "./project.js";
import { errorSince } from "./python/lower.js";
import { inOrder, splice } from "./splice.js";
import type { Edit, FileEdit, HostResult, Problem, PythonRegion, SourceFile } from "./types.js";

export interface Rewritten {
  /** New texts by path; files without a change are absent. */
  readonly texts: ReadonlyMap<string, string>;
  /** Rewrites that went wrong, by path: a bug of ours. */
  readonly problems: ReadonlyMap<string, Problem>;
  /** Sites (indexes) that are not applied after all, with the reason. */
  readonly dropped: ReadonlyMap<number, string>;
}

/** Applies the edits of all sites, again without those of sites that fail, until the rest succeeds. */
export function rewriteAll(placed: readonly Placed[], project: Project): Rewritten {
  const dropped = new Map<number, string>();
  const problems = new Map<string, Problem>();
  for (;;) {
    const before = dropped.size;
    dropSharers(placed, dropped);
    const kept = placed.filter(({ sites }) => ![...sites].some((site) => dropped.has(site)));
    const grouped = editsByPath(kept, project, dropped);
    if (dropped.size > before) continue;
    const texts = new Map<string, string>();
    for (const [path, edits] of grouped) {
      const text = rewrite(project.file(path), edits);
      if (typeof text === "string") texts.set(path, text);
      else {
        problems.set(path, text);
        for (const { module, sites } of kept)
          if (project.path(module) === path) for (const site of sites) dropped.set(site, `the rewrite of ${path} was dropped`);
      }
    }
    if (dropped.size === before) return { texts, problems, dropped };
  }
}

/** An edit of two sites is made for both or for neither: what shares one with a dropped site is dropped with it. */
function dropSharers(placed: readonly Placed[], dropped: Map<number, string>): void {
  const shared = placed.filter(({ sites }) => sites.size > 1);
  for (let before = -1; before < dropped.size; ) {
    before = dropped.size;
    for (const { sites } of shared) {
      const reason = [...sites].map((site) => dropped.get(site)).find((one) => one !== undefined);
      for (const site of reason === undefined ? [] : sites) if (!dropped.has(site)) dropped.set(site, reason ?? "");
    }
  }
}

/** File edits by path. A site with an edit that its host cannot write is dropped with the host's reason. */
function editsByPath(placed: readonly Placed[], project: Project, dropped: Map<number, string>): Map<string, FileEdit[]> {
  const grouped = new Map<string, FileEdit[]>();
  const groups = together(placed);
  for (const one of groups) {
    const path = project.path(one.module);
    const edits = grouped.get(path) ?? [];
    grouped.set(path, edits);
    const written = write(one.module, [one], project);
    if (typeof written !== "string") edits.push(...written);
    else for (const site of one.sites) dropped.set(site, written);
  }
  for (const [module, ofModule] of groupBy(groups, (one) => one.module)) dropMisfits(module, ofModule, project, dropped);
  return grouped;
}

/** Sites that can be written apart, but not beside those before them: together they take all the code of a block. */
function dropMisfits(module: number, groups: readonly Together[], project: Project, dropped: Map<number, string>): void {
  if (groups.length < 2 || typeof write(module, groups, project) !== "string") return;
  const kept: Together[] = [];
  for (const one of groups) {
    const written = write(module, [...kept, one], project);
    if (typeof written !== "string") kept.push(one);
    else for (const site of one.sites) dropped.set(site, written);
  }
}

/** The edits of one module as file edits, or why its host cannot write them. */
function write(module: number, groups: readonly Together[], project: Project): readonly FileEdit[] | string {
  try {
    return project.fileEdits(
      module,
      groups.flatMap(({ edits }) => edits),
    );
  } catch (error) {
    if (error instanceof RangeError) return error.message;
    throw error;
  }
}

const problem = (reason: string): Problem => ({
  level: "error",
  message: `the rewrite was dropped: ${reason}; please report this file`,
});

function rewrite(file: SourceFile | undefined, edits: readonly Edit[]): string | Problem {
  if (!file) return problem("the file is not known");
  try {
    const ordered = inOrder(edits, file.text.length);
    const text = splice(file.text, ordered);
    const [before, after] = [regionsIn(readFile(file)), regionsIn(readAgain(file, ordered, { ...file, text }))];
    // More of them are fine: a block of a document without its cast may need the program above it no longer.
    if (after.length < before.length) return problem("Python in it could not be read any more");
    const fails =
      after.length === before.length
        ? after.some((region, index) => breaks(region, before[index]))
        : broken(after) > broken(before);
    return fails ? problem("it would not be valid Python") : text;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return problem(error.message);
  }
}

/** Whether what is new in a region does not parse. It may hold broken pieces from the start: a pseudo-code fence, a cell that never ran. */
function breaks(after: PythonRegion, before: PythonRegion | undefined): boolean {
  if (after.text === before?.text || errorSince(before?.text ?? "", after.text) === undefined) return false;
  return before === undefined || broken([after]) > broken([before]);
}

/** How many regions, or pieces of one, do not parse. */
function broken(regions: readonly PythonRegion[]): number {
  const failing = regions.filter(({ text }) => errorSince("", text) !== undefined);
  return failing.reduce(
    (sum, region) => sum + Math.max(1, (region.apart?.() ?? []).filter(({ text }) => errorSince("", text) !== undefined).length),
    0,
  );
}
/** None for a file that its host cannot read: broken JSON or JavaScript. */
function regionsIn(read: HostResult | undefined): readonly PythonRegion[] {
  return read && "regions" in read ? read.regions : [];
}
