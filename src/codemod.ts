/** The whole sentence: find the Python, the loads and recasts in it, plan, edit, splice. */

import { type Mention, mentionsOf } from "./follow.js";
import { hostFor } from "./hosts/index.js";
import type { Options } from "./options.js";
import { type PipelineDomain, pipelineDomain } from "./precision/facts/pipelines.js";
import { findingsOf } from "./precision/plan/findings.js";
import { planSites } from "./precision/plan/plan.js";
import { suppressionsOf } from "./precision/plan/suppressions.js";
import { openProject, type Project } from "./project.js";
import { run } from "./python/flow/run.js";
import { parseModule } from "./python/lower.js";
import { splice } from "./splice.js";
import type { Edit, FileResult, Finding, Problem, SourceFile } from "./types.js";

/** Reads one more file of the repository by path (relative to the working directory), or says there is none. */
export type ReadFile = (path: string) => SourceFile | undefined;

/** The repository around the given files, as far as the analysis may look. */
export interface Surroundings {
  readonly read: ReadFile;
  /** Files that mention one of the names and the module it comes from; only those not given before need be returned. */
  mentioning?(mentions: readonly Mention[]): readonly SourceFile[];
}

/** Files found by a name may define further names; chains longer than this are not followed. */
const MOST_HOPS = 3;

/**
 * Analyses `files` as one program and rewrites every site.
 * @param files candidate files: all that pass the prefilter.
 * @param around brings further files: those that the candidates import, and those that use what they define; none without it.
 * @returns one result per given file, and per file read through `read` that has a finding or a change.
 */
export function codemod(files: readonly SourceFile[], options: Options, around?: Surroundings): FileResult[] {
  const domain = pipelineDomain();
  const project = openProject(files, domain, around?.read);
  const finished = follow(project, domain, around);
  const modules = project.program.modules.map((info) => info.module);
  const suppressions = modules.map((module) => suppressionsOf(module.comments));
  const planned = planSites({
    facts: domain.facts(),
    program: project.program,
    modules,
    suppressions,
    lineOf: project.lineOf,
    given: project.given,
    options,
  });
  const findings = findingsOf(planned, options, project);
  const edits = planned.applied.flatMap((placed) => project.fileEdits(placed));
  const unused = modules.flatMap((_, module) =>
    (suppressions[module] ?? [])
      .filter((one) => !planned.usedSuppressions.has(one))
      .map((one) => ({ path: project.path(module), position: project.position(module, one.start), text: one.text })),
  );
  return project.results().flatMap(({ file, problem, given }) => {
    const own = edits.filter((edit) => edit.path === file.path);
    const found = findings.filter((finding) => finding.path === file.path);
    if (!given && own.length === 0 && found.length === 0) return [];
    const rewritten = rewrite(file, own, project);
    const said = problem ?? rewritten.problem ?? (finished ? undefined : UNFINISHED);
    return [
      {
        path: file.path,
        input: file.text,
        output: rewritten.text,
        findings: rewritten.problem ? found.map(notApplied) : found,
        unusedSuppressions: unused.filter((one) => one.path === file.path),
        ...(said && { problem: said }),
      },
    ];
  });
}

/** Runs the program, and again with the files that use what it defines. False when it was given up on. */
function follow(project: Project, domain: PipelineDomain, around: Surroundings | undefined): boolean {
  let finished = run(project.program);
  for (let hop = 0; hop < MOST_HOPS; hop++) {
    const fresh = around?.mentioning?.(mentionsOf(project.program, domain.facts())).filter((file) => project.add(file)) ?? [];
    if (fresh.length === 0) break;
    finished = run(project.program);
  }
  return finished;
}

const UNFINISHED: Problem = {
  level: "note",
  message: "the program is too entangled to follow to the end; what is not certain was left",
};

/** A rewrite that would not parse is never written. */
function rewrite(file: SourceFile, edits: readonly Edit[], project: Project): { text: string; problem?: Problem } {
  if (edits.length === 0) return { text: file.text };
  try {
    const text = splice(file.text, edits);
    if (parses({ ...file, text }, project)) return { text };
    return {
      text: file.text,
      problem: { level: "error", message: "the rewrite would not be valid Python and was dropped; please report this file" },
    };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return {
      text: file.text,
      problem: { level: "error", message: `the rewrite was dropped: ${error.message}; please report this file` },
    };
  }
}

function parses(file: SourceFile, project: Project): boolean {
  const read = hostFor(file.path)?.read(file);
  if (!read || "problem" in read) return false;
  return read.regions.every((region) => parseModule(region.text).errors.length === 0) || project.hadErrors(file.path);
}

function notApplied(finding: Finding): Finding {
  return finding.applied ? { ...finding, applied: false, reason: "the rewrite of the file was dropped" } : finding;
}
