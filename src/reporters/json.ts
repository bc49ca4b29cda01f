/** The report for machines. Findings have the record shape of ruff's JSON, with what is ours beside it; `schema` counts breaking changes. */
import type { Finding, Position, Report, RuleName, Stats } from "../types.js";
import { distinctEdits } from "./changes.js";
import { guideOf } from "./guide.js";
import { type Locate, locator } from "./places.js";
import type { View } from "./view.js";

/** 1-based; columns in UTF-16 units. */
export interface JsonLocation {
  readonly row: number;
  readonly column: number;
}

export interface JsonEdit {
  readonly filename: string;
  readonly content: string;
  readonly location: JsonLocation;
  readonly end_location: JsonLocation;
}

export interface JsonFinding {
  readonly code: string;
  readonly message: string;
  readonly filename: string;
  readonly location: JsonLocation;
  readonly end_location: JsonLocation;
  readonly severity: Finding["severity"];
  readonly applicability: Finding["applicability"];
  /** The whole site's rewrite: take all edits or none. Null where none could be computed. */
  readonly fix: {
    readonly applicability: Finding["applicability"];
    readonly message: string;
    readonly edits: readonly JsonEdit[];
  } | null;
  /** `path:line:column` of the site's first load; findings of one site share it. */
  readonly site: string;
  /** True when the fix is part of what was, or would be, written. */
  readonly applied: boolean;
  readonly suppressed: boolean;
  /** Why the site was left; null when it was not. */
  readonly reason: string | null;
  readonly notes: readonly string[];
  /** The rule's page. */
  readonly url: string;
}

export interface JsonReport {
  readonly schema: 1;
  readonly tool: { readonly name: "sana-codemod"; readonly version: string };
  readonly mode: View["mode"];
  readonly findings: readonly JsonFinding[];
  readonly unused_suppressions: readonly { readonly filename: string; readonly location: JsonLocation; readonly text: string }[];
  /** Files that could not be read, analysed or written (`error`), and files left for a harmless reason (`note`). */
  readonly problems: readonly { readonly filename: string; readonly level: "error" | "note"; readonly message: string }[];
  readonly changed_files: readonly string[];
  readonly stats: Stats;
}

/** {@link JsonReport} as text. */
export function renderJson(report: Report, view: View): string {
  return `${JSON.stringify(jsonReport(report, view), undefined, 2)}\n`;
}

function jsonReport({ files, failures, stats, version }: Report, view: View): JsonReport {
  const locate = locator(files);
  const urlOf = (rule: RuleName) => guideOf(view).rule(rule).url;
  return {
    schema: 1,
    tool: { name: "sana-codemod", version },
    mode: view.mode,
    findings: files.flatMap(({ findings }) => findings.map((finding) => jsonFinding(finding, urlOf(finding.rule), locate))),
    unused_suppressions: files.flatMap(({ unusedSuppressions }) =>
      unusedSuppressions.map(({ path, position, text }) => ({ filename: path, location: jsonLocation(position), text })),
    ),
    problems: [
      ...failures.map(({ path, message }) => ({ filename: path, level: "error" as const, message })),
      ...files.flatMap(({ path, problem }) => (problem ? [{ filename: path, ...problem }] : [])),
    ],
    changed_files: files.filter(({ input, output }) => input !== output).map(({ path }) => path),
    stats,
  };
}

function jsonFinding(finding: Finding, url: string, locate: Locate): JsonFinding {
  const { rule, message, path, start, end, severity, applicability, edits, site, applied, suppressed, reason, notes } = finding;
  return {
    code: rule,
    message,
    filename: path,
    location: jsonLocation(start),
    end_location: jsonLocation(end),
    severity,
    applicability,
    fix:
      edits.length === 0
        ? null
        : { applicability, message: "Give the whole site one variant and dtype", edits: jsonEdits(edits, locate) },
    site,
    applied,
    suppressed,
    reason: reason ?? null,
    notes,
    url,
  };
}

function jsonEdits(edits: Finding["edits"], locate: Locate): JsonEdit[] {
  const paths = [...new Set(edits.map(({ path }) => path))];
  return paths.flatMap((filename) =>
    distinctEdits(edits.filter(({ path }) => path === filename)).map(({ start, end, text }) => ({
      filename,
      content: text,
      location: jsonLocation(locate(filename, start)),
      end_location: jsonLocation(locate(filename, end)),
    })),
  );
}

function jsonLocation({ line, column }: Position): JsonLocation {
  return { row: line, column };
}
