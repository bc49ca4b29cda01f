/** The counts of a run. */
import type { FileResult, Finding, Stats } from "../types.js";

/** Counts sites by what became of them; each site is counted once. */
export function countSites(results: readonly FileResult[], filesSearched: number, filesRead: number): Stats {
  const findings = results.flatMap((result) => result.findings);
  const rewritten = sitesWhere(findings, ({ applied }) => applied);
  const suppressed = sitesWhere(findings, (finding) => finding.suppressed);
  const open = sitesWhere(findings, (finding) => !finding.suppressed && finding.severity !== "info");
  const all = sitesWhere(findings, () => true);
  const left = minus(open, rewritten);
  return {
    filesSearched,
    filesRead,
    filesChanged: results.filter(({ input, output }) => input !== output).length,
    sitesRewritten: rewritten.size,
    sitesLeft: left.size,
    sitesSuppressed: minus(minus(suppressed, rewritten), left).size,
    sitesInfo: minus(minus(minus(all, rewritten), left), suppressed).size,
  };
}

function sitesWhere(findings: readonly Finding[], test: (finding: Finding) => boolean): Set<string> {
  return new Set(findings.filter(test).map(({ site }) => site));
}

function minus(sites: ReadonlySet<string>, other: ReadonlySet<string>): Set<string> {
  return new Set([...sites].filter((site) => !other.has(site)));
}
