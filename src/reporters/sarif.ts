/** SARIF 2.1.0, for GitHub code scanning and everything else that reads it. Lines and columns are those of the text before the rewrite. */

import { type FileResult, type Finding, type Report, RULES } from "../types.js";
import { absolute, guideOf } from "./guide.js";
import { lineHashes } from "./lineHashes.js";
import { fixes } from "./sarif/fixes.js";
import { messageOf } from "./sarif/messages.js";
import { locationOf, regions } from "./sarif/places.js";
import { related } from "./sarif/related.js";
import { levelOf, sarifRules } from "./sarif/rules.js";
import type { Notification, Result } from "./sarif/shape.js";
import { paragraphOf } from "./sentences.js";
import type { View } from "./view.js";

const SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/** The report as one SARIF log with one run. */
export function renderSarif(report: Report, view: View): string {
  const guide = guideOf(view);
  const informationUri = absolute(guide.home);
  const driver = {
    name: "sana-codemod",
    version: report.version,
    semanticVersion: report.version,
    ...(informationUri !== undefined && { informationUri }),
    rules: sarifRules(guide),
  };
  const run = {
    tool: { driver },
    automationDetails: { id: "sana-codemod/" },
    columnKind: "utf16CodeUnits",
    newlineSequences: ["\r\n", "\n", "\r"],
    originalUriBaseIds: { "%SRCROOT%": { description: { text: "the folder that sana-codemod was run in" } } },
    invocations: [{ executionSuccessful: !failed(report), toolExecutionNotifications: notifications(report) }],
    results: results(report.files),
  };
  return `${JSON.stringify({ $schema: SCHEMA, version: "2.1.0", runs: [run] }, undefined, 2)}\n`;
}

function results(files: Report["files"]): Result[] {
  const regionOf = regions(files);
  const fixesOf = fixes(regionOf);
  const relatedTo = related(files, regionOf);
  return files.flatMap((file) => {
    const hashOf = hashes(file);
    return file.findings.map((finding) => {
      const places = relatedTo(finding);
      const offered = fixesOf(finding);
      const region = regionOf(finding.path, finding.range);
      const hash = hashOf(region.startLine);
      return {
        ...descriptionOf(finding),
        locations: [locationOf(finding.path, region)],
        ...(places.length > 0 && { relatedLocations: places }),
        ...(hash !== undefined && { partialFingerprints: { primaryLocationLineHash: hash } }),
        ...(offered.length > 0 && { fixes: offered }),
      };
    });
  });
}

function descriptionOf(finding: Finding): Omit<Result, "locations"> {
  const { rule, severity, suppressed, reason, site, applied, applicability } = finding;
  return {
    ruleId: rule,
    ruleIndex: RULES.indexOf(rule),
    level: levelOf(severity),
    message: messageOf(paragraphOf(finding)),
    // Present for all results or for none, so that "not suppressed" is said and not left open.
    suppressions: suppressed ? [{ kind: "inSource", justification: reason ?? "" }] : [],
    properties: { site, applied, applicability },
  };
}

/** Hashes by 1-based line; computed when a finding asks. */
function hashes({ input }: FileResult): (line: number) => string | undefined {
  let known: string[] | undefined;
  return (line) => {
    known ??= lineHashes(input);
    return known[line - 1];
  };
}

function failed({ files, failures }: Report): boolean {
  return failures.length > 0 || files.some(({ problem }) => problem?.level === "error");
}

function notifications({ files, failures }: Report): Notification[] {
  const problems = files.flatMap(({ path, problem }) => (problem ? [{ path, ...problem }] : []));
  const all = [...failures.map((failure) => ({ ...failure, level: "error" as const })), ...problems];
  return [
    ...all.map(({ path, message, level }) => ({
      descriptor: { id: "file-problem" },
      level,
      message: messageOf(message),
      locations: [locationOf(path)],
    })),
    ...files.flatMap(({ unusedSuppressions }) =>
      unusedSuppressions.map(({ path, position, text }) => ({
        descriptor: { id: "unused-suppression" },
        level: "note" as const,
        message: messageOf(`"${text}" suppresses nothing; remove it`),
        locations: [locationOf(path, { startLine: position.line, startColumn: position.column })],
      })),
    ),
  ];
}
