/** What is said of a program and becomes of its files: the plan, the edits, the new texts. */
import type { Assembled } from "./assemble.js";
import { groupBy } from "./group-by.js";
import { proseMentions } from "./hosts/prose.js";
import type { Options } from "./options.js";
import { findingsOf } from "./precision/plan/findings.js";
import { planSites } from "./precision/plan/plan.js";
import { type Suppression, suppressionsOf } from "./precision/plan/suppressions.js";
import type { Project } from "./project.js";
import { rewriteAll } from "./rewrite.js";
import type { FileResult, Finding } from "./types.js";

/**
 * One result per given file of the program, and per other file that has a finding or a change.
 * @param isAskedFor whether the run was asked to look at a file that was not given.
 */
export function resultsOf(
  { project, domain, finished, crowded }: Assembled,
  options: Options,
  isAskedFor: (path: string) => boolean,
): FileResult[] {
  const modules = project.program.modules.map((info) => info.module);
  const own = modules.map((module) => suppressionsOf(module.comments));
  const planned = planSites({
    facts: domain.facts(),
    program: project.program,
    modules,
    suppressions: withFileWide(own, project),
    lineOf: project.lineOf,
    branchOf: project.branchOf,
    given: (module) => project.given(module) || isAskedFor(project.path(module)),
    options,
    finished,
    crowded: (module) => crowded.has(project.path(module)),
  });
  const unused = modules.flatMap((_, module) =>
    (own[module] ?? [])
      .filter((one) => !planned.usedSuppressions.has(one))
      .map((one) => ({ path: project.path(module), position: project.position(module, one.start), text: one.text })),
  );
  const rewritten = rewriteAll(planned.applied, project);
  const findings = findingsOf(planned, options, project, rewritten.dropped);
  const byPath = groupBy(withProse(findings, project), (finding) => finding.path);
  const unusedByPath = groupBy(unused, (one) => one.path);
  return project.results().flatMap(({ file, problem, given }) => {
    const found = byPath.get(file.path) ?? [];
    const text = rewritten.texts.get(file.path) ?? file.text;
    if (!given && text === file.text && found.length === 0) return [];
    const said = problem ?? rewritten.problems.get(file.path);
    return [
      {
        path: file.path,
        input: file.text,
        output: text,
        findings: found,
        unusedSuppressions: unusedByPath.get(file.path) ?? [],
        ...(said && { problem: said }),
      },
    ];
  });
}

/** `ignore-file` counts for every region of its file: the documentation of a module, the other examples of a document. */
function withFileWide(own: readonly (readonly Suppression[])[], project: Project): Suppression[][] {
  const wide = own.flatMap((list, module) => list.filter(({ file }) => file).map((one) => ({ one, path: project.path(module) })));
  const byPath = groupBy(wide, ({ path }) => path);
  return own.map((list, module) => [...new Set([...list, ...(byPath.get(project.path(module)) ?? []).map(({ one }) => one)])]);
}

/** Text beside an example that is rewritten goes stale with it: the finding says so, the text is never edited. */
function withProse(findings: readonly Finding[], project: Project): Finding[] {
  return findings.map((finding) => {
    const file = finding.applied ? project.file(finding.path) : undefined;
    const words = file ? proseMentions(file, finding.range, finding.edits) : [];
    return words.length
      ? {
          ...finding,
          notes: [...finding.notes, `the text beside this example mentions ${words.join(", ")}; check that it still holds`],
        }
      : finding;
  });
}
