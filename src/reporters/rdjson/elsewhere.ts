/** Sites that are found in one file and rewritten in another: a suggestion stands where its diagnostic does. */
import type { FileEdit, Finding, Report } from "../../types.js";

export interface Visitor {
  readonly finding: Finding;
  /** Its first edit, which is in the other file. */
  readonly edit: FileEdit;
}

/** The first finding of each applied site that has none in the files of its edits, by the file of its first edit. */
export function rewrittenElsewhere({ files }: Report): Map<string, Visitor[]> {
  const findings = files.flatMap((file) => file.findings);
  const atHome = new Set(findings.map(({ site, path }) => `${site}\n${path}`));
  const seen = new Set<string>();
  const byPath = new Map<string, Visitor[]>();
  for (const finding of findings) {
    const { site, applied, edits } = finding;
    const [edit] = edits;
    if (!applied || !edit || seen.has(site) || edits.some(({ path }) => atHome.has(`${site}\n${path}`))) continue;
    seen.add(site);
    const visitors = byPath.get(edit.path) ?? [];
    byPath.set(edit.path, visitors);
    visitors.push({ finding, edit });
  }
  return byPath;
}
