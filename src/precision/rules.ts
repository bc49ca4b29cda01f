/** What each rule objects to, in one line. Its page is docs/rules/<rule>.md; a rule without a page fails a test. */
import { RULES, type RuleName, type Severity } from "../types.js";

export interface Rule {
  readonly name: RuleName;
  /** One line, no full stop. */
  readonly summary: string;
  /** The usual severity; a deliberate or out-of-scope site is `info` whatever the rule. */
  readonly severity: Severity;
  /** Path of the page inside the repository; a report puts the repository's address before it. */
  readonly url: string;
}

const SUMMARIES: Readonly<Record<RuleName, readonly [Severity, string]>> = {
  "recast-after-load": ["error", "a component or the pipeline is cast to another dtype after the load"],
  "redundant-recast": ["error", "a cast to the dtype the component already has"],
  "mismatched-pair": ["error", "variant and dtype of a load name different precisions"],
  "missing-variant": ["error", "a 16-bit load that does not name the published 16-bit files"],
  "missing-dtype": ["error", "a variant without a dtype: the weights load as float32"],
  "unpublished-variant": ["error", "a variant the checkpoint does not have: the load raises ValueError"],
  "wrong-dtype-for-checkpoint": ["error", "a dtype the weights were not trained for"],
  "string-dtype": ["error", "a dtype given as a string: diffusers 0.33 and newer load float32"],
  "ignored-dtype": ["error", "pipe.to(torch_dtype=...): diffusers ignores that keyword"],
  "conflicting-dtype-keywords": ["error", "torch_dtype and dtype in one load"],
  "from-pipe-without-dtype": ["error", "from_pipe without a dtype casts the shared components to float32"],
  "component-dtype-differs": ["error", "a component that was loaded apart has another dtype than the pipeline"],
  "unresolved-precision": ["warning", "precision that is only known at run time, beside a cast or a contradiction"],
  "bf16-hardware": ["warning", "bfloat16 on a GPU that only emulates it"],
};

export const RULE_TABLE: readonly Rule[] = RULES.map((name) => {
  const [severity, summary] = SUMMARIES[name];
  return { name, summary, severity, url: `docs/rules/${name}.md` };
});

/** The row of a rule. */
export function ruleOf(name: RuleName): Rule {
  const [severity, summary] = SUMMARIES[name];
  return { name, summary, severity, url: `docs/rules/${name}.md` };
}
