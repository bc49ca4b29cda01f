/** What an editor can offer to change: each site whole, or all safe ones at once. Never half a site. */
import type { TextEdit } from "vscode-languageserver";
import { distinctEdits, textAfter } from "../reporters/changes.js";
import type { FileResult, Finding } from "../types.js";
import { rulerOf } from "./positions.js";

/** The rewrite of one site. */
export interface SiteFix {
  readonly title: string;
  /** All findings of the site in this document. */
  readonly findings: readonly Finding[];
  readonly edits: readonly TextEdit[];
  readonly safe: boolean;
}

const TITLE = "sana-codemod: give this site one variant and dtype";

/**
 * Fixes of the sites that have a finding in a part of the document, in order.
 * @param file the document's result.
 * @param reckless the same document's result when unsafe rewrites are applied, too; that a rewrite parses was proven there.
 * @param touches whether a finding is in the part asked for.
 */
export function siteFixes(file: FileResult, reckless: FileResult, touches: (finding: Finding) => boolean): SiteFix[] {
  const asked = new Set(file.findings.filter((finding) => !finding.suppressed && touches(finding)).map(({ site }) => site));
  return [...asked].flatMap((site) => {
    const findings = file.findings.filter((finding) => finding.site === site && !finding.suppressed);
    const safe = findings.some(({ applied }) => applied);
    if (!safe && findings.every(({ applicability }) => applicability !== "unsafe")) return [];
    const edits = appliedEdits(safe ? file : reckless, (finding) => finding.site === site);
    return edits.length === 0 ? [] : [{ title: safe ? TITLE : `${TITLE} (unsafe, see its reason)`, findings, edits, safe }];
  });
}

/** The edits that make the document what the tool would write; none where it would change nothing. */
export function allFixes(file: FileResult): readonly TextEdit[] {
  if (file.output === file.input) return [];
  const edits = distinctEdits(ownEdits(file, () => true));
  const explained = textAfter(file.input, edits) === file.output;
  const ruler = rulerOf(file.input);
  return (explained ? edits : [{ start: 0, end: file.input.length, text: file.output }]).map(ruler.edit);
}

function appliedEdits(file: FileResult, wanted: (finding: Finding) => boolean): TextEdit[] {
  return distinctEdits(ownEdits(file, wanted)).map(rulerOf(file.input).edit);
}

function ownEdits({ path, findings }: FileResult, wanted: (finding: Finding) => boolean) {
  return findings.filter((one) => one.applied && wanted(one)).flatMap(({ edits }) => edits.filter((edit) => edit.path === path));
}
