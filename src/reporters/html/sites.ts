/** Findings as sites: what became of each, why it was left, and what its rewrite is. */
import type { Applicability, FileEdit, Finding, Report } from "../../types.js";
import type { View } from "../view.js";

/** Each site is one of these; the counts of a run are made in the same way. */
export type Outcome = "rewritten" | "left" | "suppressed" | "mentioned";

export interface Site {
  /** `path:line:column` of its first load. */
  readonly id: string;
  readonly path: string;
  readonly line: number;
  readonly outcome: Outcome;
  readonly findings: readonly [Finding, ...Finding[]];
  /** Hub id of a known checkpoint. */
  readonly checkpoint: string | undefined;
  /** Why it was left; undefined when it was not. */
  readonly reason: string | undefined;
  readonly notes: readonly string[];
  /** The whole rewrite, applied or not; in several files, perhaps. */
  readonly edits: readonly FileEdit[];
  readonly applicability: Applicability;
}

/** All sites, in the order of the report. */
export function sitesOf({ files }: Report): Site[] {
  const bySite = new Map<string, [Finding, ...Finding[]]>();
  for (const finding of files.flatMap(({ findings }) => findings)) {
    const known = bySite.get(finding.site);
    if (known) known.push(finding);
    else bySite.set(finding.site, [finding]);
  }
  return [...bySite].map(([id, findings]) => siteOf(id, findings));
}

function siteOf(id: string, findings: readonly [Finding, ...Finding[]]): Site {
  const [path, line] = placeOf(id, findings[0]);
  const outcome = outcomeOf(findings);
  const reason = outcome === "rewritten" ? undefined : findings.find((finding) => finding.reason !== undefined)?.reason;
  return {
    id,
    path,
    line,
    outcome,
    findings,
    checkpoint: findings[0].checkpoint,
    reason,
    notes: [...new Set(findings.flatMap(({ notes }) => notes))],
    edits: findings[0].edits,
    applicability: findings[0].applicability,
  };
}

/** The load's place; of a site that is named otherwise, the first finding's. */
function placeOf(id: string, { path, start }: Finding): readonly [string, number] {
  const [, file, line] = /^(.*):(\d+):\d+$/s.exec(id) ?? [];
  return file === undefined ? [path, start.line] : [file, Number(line)];
}

function outcomeOf(findings: readonly Finding[]): Outcome {
  if (findings.some(({ applied }) => applied)) return "rewritten";
  if (findings.some(({ suppressed, severity }) => !suppressed && severity !== "info")) return "left";
  return findings.some(({ suppressed }) => suppressed) ? "suppressed" : "mentioned";
}

/** Outcomes in words, in the order in which they matter. */
export function outcomeNames(mode: View["mode"]): Readonly<Record<Outcome, string>> {
  return {
    rewritten: mode === "write" ? "rewritten" : "to rewrite",
    left: "left",
    suppressed: "suppressed",
    mentioned: "deliberate",
  };
}
