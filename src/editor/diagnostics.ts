/**
 * One document's findings as an editor shows them. Deliberate sites are hints, which most editors keep out of their list of problems.
 * @see https://microsoft.github.io/language-server-protocol/specifications/lsp/3.17/specification/#diagnostic
 */
import type { Diagnostic, DiagnosticSeverity, DiagnosticTag } from "vscode-languageserver";
import { paragraphOf } from "../reporters/sentences.js";
import type { FileResult, Finding, RuleName, Severity, UnusedSuppression } from "../types.js";
import { type Ruler, rulerOf } from "./positions.js";

export const SOURCE = "sana-codemod";

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = { error: 1, warning: 2, info: 4 };
const INFORMATION: DiagnosticSeverity = 3;
const HINT: DiagnosticSeverity = 4;
const UNNECESSARY: DiagnosticTag = 1;
const TOP = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/**
 * Findings that no comment suppresses, and comments that suppress nothing.
 * @param pageOf address of a rule's page.
 */
export function diagnosticsOf(file: FileResult, pageOf: (rule: RuleName) => string): Diagnostic[] {
  const ruler = rulerOf(file.input);
  return [
    ...(file.problem?.level === "error" ? [failureDiagnostic(file.problem.message)] : []),
    ...file.findings.filter(({ suppressed }) => !suppressed).map((finding) => diagnosticOf(finding, ruler, pageOf)),
    ...file.unusedSuppressions.map((one) => unusedDiagnostic(one)),
  ];
}

/** A document that could not be read as source, at its start. */
export function failureDiagnostic(message: string): Diagnostic {
  return { range: TOP, severity: INFORMATION, source: SOURCE, message };
}

/** One finding. @param pageOf as for {@link diagnosticsOf}. */
export function diagnosticOf(finding: Finding, ruler: Ruler, pageOf: (rule: RuleName) => string): Diagnostic {
  return {
    range: ruler.range(finding.range),
    severity: SEVERITIES[finding.severity],
    code: finding.rule,
    codeDescription: { href: pageOf(finding.rule) },
    source: SOURCE,
    message: paragraphOf(finding),
  };
}

function unusedDiagnostic({ position, text }: UnusedSuppression): Diagnostic {
  const start = { line: position.line - 1, character: position.column - 1 };
  return {
    range: { start, end: { line: start.line, character: start.character + text.length } },
    severity: HINT,
    source: SOURCE,
    message: `"${text}" suppresses nothing; remove it`,
    tags: [UNNECESSARY],
  };
}
