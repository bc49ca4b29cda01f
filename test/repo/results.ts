/** Results as the analysis would give them, for tests of what comes after it. */
import { splice } from "../../src/splice.js";
import type { FileEdit, FileResult, Finding } from "../../src/types.js";

const START = { line: 1, column: 1 };

/** An applied finding of `site`; everything else may be given. */
export function finding(path: string, site: string, edits: readonly FileEdit[], rest: Partial<Finding> = {}): Finding {
  return {
    rule: "recast-after-load",
    severity: "error",
    applicability: "safe",
    message: "vae is cast to bfloat16 after a float16 load",
    path,
    range: { start: 0, end: 1 },
    start: START,
    end: START,
    site,
    edits,
    applied: true,
    notes: [],
    suppressed: false,
    ...rest,
  };
}

/** A result whose output is its input with all edits of applied findings anywhere in `all`. */
export function results(inputs: Readonly<Record<string, string>>, all: readonly Finding[]): FileResult[] {
  const edits = all.filter(({ applied }) => applied).flatMap((one) => one.edits);
  return Object.entries(inputs).map(([path, input]) => ({
    path,
    input,
    output: splice(
      input,
      edits.filter((edit) => edit.path === path),
    ),
    findings: all.filter((one) => one.path === path),
    unusedSuppressions: [],
  }));
}

/** Replaces the first `from` in `text`. */
export function replace(path: string, text: string, from: string, to: string): FileEdit {
  const start = text.indexOf(from);
  return { path, start, end: start + from.length, text: to };
}
