/** The documentation keeps its form, says what the data says, and links to pages that exist. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { ANALYSIS_OPTIONS, RUN_OPTIONS } from "../../src/options.js";
import { CHECKPOINTS } from "../../src/precision/checkpoints.js";
import { ruleOf } from "../../src/precision/rules.js";
import { RULES } from "../../src/types.js";
import { checkpointRow, rulesIndex } from "./tables.js";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const read = (path: string) => readFileSync(join(ROOT, path), "utf8");
const PAGES = [
  ...["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "examples/README.md"],
  ...["docs", "docs/rules"].flatMap((folder) => readdirSync(join(ROOT, folder)).map((name) => `${folder}/${name}`)),
].filter((path) => path.endsWith(".md"));

describe.each(RULES)("the page of %s", (rule) => {
  it("has the fixed form", () => {
    const headings = read(ruleOf(rule).url).match(/^#{1,2} .*$/gm);
    expect(headings).toEqual([`# ${rule}`, "## What it does", "## Why", "## Example", "## Safety", "## Source"]);
  });
});

it("the index of the rules is up to date", async () => {
  await expect(rulesIndex()).toMatchFileSnapshot("../../docs/rules/README.md");
});

it("docs/rules holds a page per rule and the index, nothing else", () => {
  expect(readdirSync(join(ROOT, "docs/rules")).sort()).toEqual(["README.md", ...RULES.map((rule) => `${rule}.md`)].sort());
});

it.each(CHECKPOINTS)("docs/checkpoints.md has the row of $id", (row) => {
  expect(read("docs/checkpoints.md")).toContain(`${checkpointRow(row)}\n`);
});

it.each([...ANALYSIS_OPTIONS, ...RUN_OPTIONS])("README.md names --$name", ({ name }) => {
  expect(read("README.md")).toContain(`\`--${name}`);
});

it.each(PAGES)("%s links to files that exist", (page) => {
  const targets = [...read(page).matchAll(/\]\((?!https?:|#)([^)#]+)[^)]*\)/g)].map(([, target]) => target ?? "");
  expect(targets.filter((target) => !existsSync(join(ROOT, dirname(page), target)))).toEqual([]);
});
