/** Every example of the rule pages and every diff of the README is what the tool really does. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { transform } from "../../src/index.js";
import { analysisOptions } from "../../src/option-values.js";
import { ruleOf } from "../../src/precision/rules.js";
import { RULES } from "../../src/types.js";
import { fences, optionValues, sides } from "./fences.js";

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const run = (source: string, args: readonly string[]) =>
  transform(
    source,
    analysisOptions(optionValues(args), (name) => `--${name}`, "text"),
  );

interface Example {
  readonly before: string;
  readonly after: string;
  readonly options: readonly string[];
}

/** A fence under a line that starts with `Before` opens an example; each later one is an output of it. */
function examples(page: string): Example[] {
  let before = "";
  const found: Example[] = [];
  for (const { text, lead, options } of fences(page).filter(({ language }) => language === "python")) {
    if (lead.startsWith("Before")) before = text;
    else found.push({ before, after: text, options });
  }
  return found;
}

describe.each(RULES)("the examples of %s", (rule) => {
  const cases = examples(read(ruleOf(rule).url));

  it("are there, and the first one shows the rule", () => {
    const [first] = cases;
    expect(run(first?.before ?? "", first?.options ?? []).findings.map((finding) => finding.rule)).toContain(rule);
  });

  it.each(cases)("give the output under [$options]", ({ before, after, options }) => {
    expect(run(before, options).output).toBe(after);
    expect(run(after, options).output).toBe(after);
  });
});

describe("README.md", () => {
  const diffs = fences(read("README.md")).filter(({ language }) => language === "diff");

  it("opens with a diff", () => {
    expect(diffs.length).toBeGreaterThan(0);
  });

  it.each(diffs)("diff under [$options]", ({ text, options }) => {
    const { before, after } = sides(text);
    expect(before).not.toBe(after);
    expect(run(before, options).output).toBe(after);
  });
});
