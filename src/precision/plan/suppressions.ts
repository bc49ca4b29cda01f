/** `# sana-codemod: ignore`, `# sana-codemod: ignore[rule, rule]` and `# sana-codemod: ignore-file`. */
import type { Comment } from "../../python/ast.js";
import type { Range, RuleName } from "../../types.js";

export interface Suppression extends Range {
  readonly text: string;
  readonly file: boolean;
  /** Empty: all rules. */
  readonly rules: readonly string[];
}

const FORM = /#\s*sana-codemod:\s*(ignore-file|ignore)(?:\[([^\]]*)\])?/;

export function suppressionsOf(comments: readonly Comment[]): Suppression[] {
  return comments.flatMap((comment) => {
    const found = FORM.exec(comment.text);
    if (!found) return [];
    const rules = (found[2] ?? "").split(",").flatMap((rule) => rule.trim() || []);
    return [{ start: comment.start, end: comment.end, text: found[0], file: found[1] === "ignore-file", rules }];
  });
}

/** Suppressions that cover a finding of `rule` whose code spans `lines` (0-based, inclusive). */
export function covering(
  all: readonly Suppression[],
  rule: RuleName,
  lines: readonly [number, number],
  lineOf: (offset: number) => number,
): Suppression[] {
  return all.filter((one) => {
    if (one.rules.length > 0 && !one.rules.includes(rule)) return false;
    const line = lineOf(one.start);
    return one.file || (lines[0] <= line && line <= lines[1]);
  });
}
