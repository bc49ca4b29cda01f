/** Edits to new texts. What cannot be written or would not parse is never written, and its site is dropped from all its files. */
import { readAgain, readFile } from "./hosts/index.js";
import { type Placed, together } from "./precision/plan/edits.js";
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

/** File edits by path. A site with an edit that its host cannot write is dropped with the host's reason. */
function editsByPath(placed: readonly Placed[], project: Project, dropped: Map<number, string>): Map<string, FileEdit[]> {
  const grouped = new Map<string, FileEdit[]>();
  for (const one of together(placed)) {
    const path = project.path(one.module);
    const edits = grouped.get(path) ?? [];
    grouped.set(path, edits);
    try {
      edits.push(...project.fileEdits(one.module, one.edits));
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      for (const site of one.sites) dropped.set(site, error.message);
    }
  }
  return grouped;
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
