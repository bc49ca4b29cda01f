/**
 * Findings in the Reviewdog Diagnostic Format. Suppressed findings are left out: the format has no word for them.
 * @see https://github.com/reviewdog/reviewdog/tree/master/proto/rdf
 */
import type { Finding, Range, Report, Severity } from "../../types.js";
import { guideOf } from "../guide.js";
import { paragraphOf } from "../sentences.js";
import type { Guide, View } from "../view.js";
import { rewrittenElsewhere } from "./elsewhere.js";
import type { WholeLines } from "./lines.js";
import { type BytePosition, bytePositions } from "./positions.js";
import { suggestions } from "./suggestions.js";

export interface Diagnostic {
  readonly message: string;
  readonly location: { readonly path: string; readonly range: ByteRange };
  readonly severity: "ERROR" | "WARNING" | "INFO";
  readonly code: { readonly value: string; readonly url: string };
  /** At most one; lines without columns, the last one included. */
  readonly suggestions?: readonly { readonly range: LineRange; readonly text: string }[];
}

interface ByteRange {
  readonly start: BytePosition;
  readonly end: BytePosition;
}

interface LineRange {
  readonly start: { readonly line: number };
  readonly end: { readonly line: number };
}

const SEVERITIES: Readonly<Record<Severity, Diagnostic["severity"]>> = { error: "ERROR", warning: "WARNING", info: "INFO" };

/** Who says so. */
export function sourceOf(view: View) {
  return { name: "sana-codemod", url: guideOf(view).home };
}

export function diagnostics(report: Report, view: View): Diagnostic[] {
  const guide = guideOf(view);
  const suggested = suggestions(report);
  const strangers = rewrittenElsewhere(report);
  return report.files.flatMap(({ path, input, findings }) => {
    const shown = findings.filter(({ suppressed }) => !suppressed);
    const foreign = strangers.get(path) ?? [];
    if (shown.length + foreign.length === 0) return [];
    const at = bytePositions(input);
    const rangeOf = ({ start, end }: Range) => ({ start: at(start), end: at(end) });
    return [
      ...shown.map((finding) => diagnostic(finding, rangeOf(finding.range), suggested.get(finding.site), guide)),
      ...foreign.map(({ finding, edit }) => visitor(finding, rangeOf(edit), suggested.get(finding.site), guide)),
    ];
  });
}

/** A finding once more, at the edit that settles it. */
function visitor(finding: Finding, range: ByteRange, lines: WholeLines | undefined, guide: Guide): Diagnostic {
  const { path, start, edits } = finding;
  const message = `${finding.message} (found at ${path}:${start.line})`;
  return diagnostic({ ...finding, message, path: edits[0]?.path ?? path }, range, lines, guide);
}

function diagnostic(finding: Finding, range: ByteRange, lines: WholeLines | undefined, guide: Guide): Diagnostic {
  const { path, rule, severity, applied, edits } = finding;
  const own = edits[0]?.path === path ? lines : undefined;
  return {
    message: applied && !own ? `${paragraphOf(finding)}\n${remedy(finding)}` : paragraphOf(finding),
    location: { path, range },
    severity: SEVERITIES[severity],
    code: { value: rule, url: guide.rule(rule).url },
    ...(own && { suggestions: [suggestion(own)] }),
  };
}

/** Why a rewrite is not suggested. */
function remedy({ path, edits }: Finding): string {
  const paths = [...new Set(edits.map((edit) => edit.path))];
  const others = paths.filter((other) => other !== path).join(", ");
  const also = paths.includes(path) ? ", too" : "";
  const why = others ? `The rewrite changes ${others}${also}` : "The rewrite is too far spread for a suggestion";
  return `${why}: run sana-codemod to apply it.`;
}

function suggestion({ start, end, text }: WholeLines) {
  return { range: { start: { line: start + 1 }, end: { line: end } }, text };
}
