/** The rule table: every rule once, one-line summaries. */
import { expect, it } from "vitest";
import { RULE_TABLE, ruleOf } from "../../src/precision/rules.js";
import { RULES } from "../../src/types.js";

it("has a row per rule, in the order of RULES", () => {
  expect(RULE_TABLE.map((rule) => rule.name)).toEqual([...RULES]);
});

it.each(RULES)("%s has a one-line summary and the address of its page", (name) => {
  const rule = ruleOf(name);
  expect(rule).toEqual(RULE_TABLE.find((row) => row.name === name));
  expect(rule.summary).toMatch(/^[^\n]{20,100}[^.\n]$/);
  expect(rule.url).toBe(`docs/rules/${name}.md`);
});
