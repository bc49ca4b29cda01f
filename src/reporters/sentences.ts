/** A finding in words, for formats that have one place for all of them. Lines end in no full stop, as messages do. */
import type { Finding } from "../types.js";

/** The message, and why the site was left. */
export function sentenceOf({ message, reason, applied, suppressed }: Finding): string {
  return applied || suppressed || reason === undefined ? message : `${message}. Left: ${reason}`;
}

/** {@link sentenceOf} and what else to know, one line each. */
export function paragraphOf(finding: Finding): string {
  return [sentenceOf(finding), ...finding.notes.map((note) => `Note: ${note}`)].join("\n");
}
