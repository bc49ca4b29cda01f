/** The problem matcher reads what the command prints, and docs/editors.md shows the same one. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { sandbox } from "../cli/sandbox.js";
import { SEED } from "../cli/seed.js";
import { ROOT } from "../harness/sources.js";
import { fences } from "./fences.js";

const read = (path: string) => readFileSync(`${ROOT}/${path}`, "utf8");
const [MATCHER] = JSON.parse(read("editors/problem-matcher.json")).problemMatcher;

test("the problem matcher finds file, line, column, rule and message", () => {
  const { stdout } = sandbox({ "my app.py": SEED }).run(["--check", "--quiet", "--no-color"]);
  const [pattern] = MATCHER.pattern;
  const found = stdout.split("\n").flatMap((line) => new RegExp(pattern.regexp).exec(line) ?? []);
  const group = (name: string) => found[pattern[name]];
  expect(["file", "line", "column", "code"].map(group)).toEqual(["my app.py", "10", "1", "recast-after-load"]);
  expect(group("message")).toMatch(/^vae is cast to bfloat16/);
  expect(stdout.split("\n").filter((line) => new RegExp(pattern.regexp).test(line))).toHaveLength(2);
});

test("docs/editors.md shows the published problem matcher", () => {
  const task = fences(read("docs/editors.md")).find(({ language }) => language === "json");
  expect(JSON.parse(task?.text ?? "{}").tasks[0].problemMatcher).toEqual(MATCHER);
});
