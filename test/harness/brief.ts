/** A result in few lines for snapshots of many programs: what changed, where, by which rule, and why not. Messages are in the fixtures' snapshots. */
import type { FileResult, Finding } from "../../src/types.js";
import { changesOf } from "./words.js";

/** @returns nothing for a file of which a run says nothing. Carriage returns are spelled, as a snapshot keeps none. */
export function briefOf({ path, input, output, findings, unusedSuppressions, problem }: FileResult): string {
  const lines = [
    ...(input === output ? [] : [changesOf(path, input, output)]),
    ...findings.map(ofFinding),
    ...unusedSuppressions.map(({ position, text }) => `${position.line}:${position.column} unused: ${text}`),
    ...(problem ? [`${problem.level}: ${problem.message}`] : []),
  ];
  return lines.join("\n").replaceAll("\r", "\\r");
}

function ofFinding({ rule, severity, applicability, applied, suppressed, start, end, site, reason, notes }: Finding): string {
  const state = `${severity} ${applicability}${applied ? " applied" : ""}${suppressed ? " suppressed" : ""}`;
  const place = `${start.line}:${start.column}-${end.line}:${end.column}`;
  const of = site.slice(site.indexOf(":") + 1);
  return `${place} ${rule} (${state}) of ${of}, ${notes.length} notes${reason === undefined ? "" : `: ${reason}`}`;
}
