/** `rdjson` and `rdjsonl`, which reviewdog reads: one document, or one line per diagnostic. */
import type { Report } from "../types.js";
import { diagnostics, sourceOf } from "./rdjson/diagnostics.js";
import type { View } from "./view.js";

/** A DiagnosticResult. */
export function renderRdjson(report: Report, view: View): string {
  return `${JSON.stringify({ source: sourceOf(view), diagnostics: diagnostics(report, view) }, undefined, 2)}\n`;
}

/** A Diagnostic per line, each with its source. */
export function renderRdjsonl(report: Report, view: View): string {
  const source = sourceOf(view);
  return diagnostics(report, view)
    .map((diagnostic) => `${JSON.stringify({ ...diagnostic, source })}\n`)
    .join("");
}
