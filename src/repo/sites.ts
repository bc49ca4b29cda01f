/** Sites across files: taking some of them out of a result, whole, and which files belong together because a site spans them. */
import { groupBy } from "../group-by.js";
import { splice } from "../splice.js";
import type { FileEdit, FileResult, Finding } from "../types.js";

/** One site of a run: all findings that share a load. */
export interface Site {
  /** `path:line:column` of its first load. */
  readonly id: string;
  readonly findings: readonly Finding[];
  readonly edits: readonly FileEdit[];
}

/** The sites that are about to be rewritten, in order of their findings. */
export function rewrittenSites(results: readonly FileResult[]): Site[] {
  const applied = results.flatMap((result) => result.findings.filter((finding) => finding.applied));
  const bySite = groupBy(applied, (finding) => finding.site);
  return [...bySite].map(([id, findings]) => ({ id, findings, edits: findings.flatMap((finding) => finding.edits) }));
}

/**
 * The results without the rewrite of some sites; their findings say why. Edits that another site needs too (an added import) stay.
 * @param left why a site is left, by its id.
 */
export function leaveSites(results: readonly FileResult[], left: ReadonlyMap<string, string>): FileResult[] {
  const kept = rewrittenSites(results).filter(({ id }) => !left.has(id));
  const edits = groupBy(
    kept.flatMap((site) => site.edits),
    (edit) => edit.path,
  );
  return results.map((result) => {
    const findings = result.findings.map((finding) => leave(finding, left.get(finding.site)));
    if (result.output === result.input) return { ...result, findings };
    return { ...result, findings, output: splice(result.input, edits.get(result.path) ?? []) };
  });
}

/**
 * The result of one file, for when no other file can be changed: sites that also need another file are left.
 * @param remedy what to do about them.
 */
export function ownResult(results: readonly FileResult[], path: string, remedy: string): FileResult | undefined {
  const left = new Map<string, string>();
  for (const { site, edits } of results.flatMap(({ findings }) => findings)) {
    const other = edits.find((edit) => edit.path !== path);
    if (other) left.set(site, `the site also needs ${other.path}; ${remedy}`);
  }
  return leaveSites(results, left).find((result) => result.path === path);
}

function leave(finding: Finding, reason: string | undefined): Finding {
  return finding.applied && reason !== undefined ? { ...finding, applied: false, reason } : finding;
}

/** Changed results in groups: files that share a site are written together or not at all. */
export function writeGroups(results: readonly FileResult[]): FileResult[][] {
  const groupOf = new Map<string, Set<string>>();
  for (const { edits } of rewrittenSites(results)) {
    const paths = edits.map((edit) => edit.path);
    const joined = new Set([...paths, ...paths.flatMap((path) => [...(groupOf.get(path) ?? [])])]);
    for (const path of joined) groupOf.set(path, joined);
  }
  const changed = results.filter(({ input, output }) => input !== output);
  return [...groupBy(changed, ({ path }) => groupOf.get(path) ?? path).values()];
}
