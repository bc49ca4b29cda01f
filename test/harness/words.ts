/** All that a run says of its files, as lines for a snapshot: a changed word, place or severity shows there. */
import { structuredPatch } from "diff";
import type { FileResult, Finding } from "../../src/types.js";

/** Findings with place, message, reason and edits that are only shown; notes, each once; unused suppressions; problems. */
export function wordsOf(results: readonly FileResult[]): string {
  return results.flatMap((result) => (results.length === 1 ? ofFile(result) : named(result.path, ofFile(result)))).join("\n");
}

const named = (path: string, lines: readonly string[]): string[] => (lines.length ? [`== ${path}`, ...lines] : []);

function ofFile({ path, findings, unusedSuppressions, problem }: FileResult): string[] {
  return [
    ...findings.flatMap((finding) => ofFinding(finding, path)),
    ...[...new Set(findings.flatMap(({ notes }) => notes))].map((note) => `note: ${note}`),
    ...unusedSuppressions.map(({ position, text }) => `${position.line}:${position.column} unused: ${text}`),
    ...(problem ? [`${problem.level}: ${problem.message}`] : []),
  ];
}

function ofFinding(finding: Finding, here: string): string[] {
  const { rule, severity, applicability, applied, suppressed, path, start, end, site, checkpoint, edits, message, reason } =
    finding;
  const brief = (place: string) => (place.startsWith(`${here}:`) ? place.slice(here.length + 1) : place);
  const place = brief(`${path}:${start.line}:${start.column}-${end.line}:${end.column}`);
  const state = `${severity} ${applicability}${applied ? " applied" : ""}${suppressed ? " suppressed" : ""}`;
  const id = checkpoint?.slice(checkpoint.indexOf("/") + 1) ?? "?";
  const shown = applied
    ? []
    : edits.map((edit) => `${brief(`${edit.path}:${edit.start}-${edit.end}`)} ${JSON.stringify(edit.text)}`);
  return [
    `${place} ${rule} (${state}) of ${brief(site)} ${id}: ${message}`,
    ...(reason === undefined ? [] : [`  reason: ${reason}`]),
    ...(shown.length ? [`  shown: ${shown.join(", ")}`] : []),
  ];
}

/** Changed lines of a file, without those around them. */
export function changesOf(path: string, input: string, output: string): string {
  const { hunks } = structuredPatch(path, path, input, output, "", "", { context: 0 });
  return hunks.flatMap(({ oldStart, lines }) => [`@ ${path}:${oldStart}`, ...lines]).join("\n");
}
