/** Patches, judged by git: whatever the edits, `git apply` makes the output of the input. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { patchOf } from "../../src/reporters/patch.js";
import { splice } from "../../src/splice.js";
import type { Edit } from "../../src/types.js";
import { sandbox } from "../cli/sandbox.js";

const TEXT = "one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\nnine\nten\n";

/** The patch for replacing parts of `text`, each given once. */
function patch(text: string, ...parts: readonly (readonly [string, string])[]): string {
  const edits = parts.map(([from, to]) => ({ start: text.indexOf(from), end: text.indexOf(from) + from.length, text: to }));
  return patchOf("a.py", text, splice(text, edits), edits);
}

test("three lines of context, one hunk for changes that share them", () => {
  expect(patch(TEXT, ["two\n", ""], ["nine", "NINE"])).toBe(
    `--- a/a.py
+++ b/a.py
@@ -1,10 +1,9 @@
 one
-two
 three
 four
 five
 six
 seven
 eight
-nine
+NINE
 ten
`,
  );
  expect(patch(TEXT, ["one\n", ""], ["nine", "NINE"]).match(/^@@ .*$/gm)).toEqual(["@@ -1,4 +1,3 @@", "@@ -6,5 +5,5 @@"]);
});

test("nothing for nothing, also when an edit writes what was there", () => {
  expect(patch(TEXT)).toBe("");
  expect(patch(TEXT, ["two", "two"])).toBe("");
});

test("lines inside an edit that stay are context", () => {
  expect(patch(TEXT, ["two\nthree\nfour", "2\nthree\n4"])).toContain("-two\n+2\n three\n-four\n+4\n");
});

test("the end of a file without line end", () => {
  expect(patch("one\ntwo", ["two", "2"])).toContain("-two\n\\ No newline at end of file\n+2\n\\ No newline at end of file\n");
  expect(patch("one\ntwo", ["two", "2\n"])).toContain("-two\n\\ No newline at end of file\n+2\n");
  expect(patch("one\ntwo", ["\ntwo", ""])).toContain(
    "-one\n-two\n\\ No newline at end of file\n+one\n\\ No newline at end of file\n",
  );
});

test("edits that do not explain the output are not trusted", () => {
  const edits = [{ start: 0, end: 3, text: "uno" }];
  expect(patchOf("a.py", TEXT, TEXT.replace("ten", "TEN"), edits)).toContain("-ten\n+TEN\n");
});

test("names are quoted as git quotes them", () => {
  const header = (path: string) => patchOf(path, "a\n", "b\n", []).split("\n")[0];
  expect(header("plain/é.py")).toBe("--- a/plain/é.py");
  expect(header("with blank.py")).toBe("--- a/with blank.py\t");
  expect(header('q"\\\t\n\u0001.py')).toBe('--- "a/q\\"\\\\\\t\\n\\001.py"');
});

test("cost grows with the edits: 20,000 changes in a blink", () => {
  const text = "pipe = load()\npipe.vae.to(x)\nuse(pipe)\nuse(pipe)\n".repeat(20_000);
  const edits = [...text.matchAll(/pipe\.vae\.to\(x\)\n/g)].map(({ index }) => ({ start: index, end: index + 15, text: "" }));
  const started = performance.now();
  expect(patchOf("a.py", text, splice(text, edits), edits).match(/^-/gm)).toHaveLength(20_001);
  expect(performance.now() - started).toBeLessThan(5_000);
});

const LINE = fc.constantFrom("a", "b", "", " ", "é", "\r", "\f", "🎨 x", "-- a", "++ b", "\\ No newline at end of file");
const TEXTS = fc
  .tuple(fc.constantFrom("", "\uFEFF"), fc.array(fc.tuple(LINE, fc.constantFrom("\n", "\r\n", "\n\n")), { maxLength: 40 }), LINE)
  .map(([bom, lines, last]) => bom + lines.flat().join("") + last);
const CHANGES = fc.array(fc.tuple(fc.nat(), fc.nat(12), fc.constantFrom("", "a", "\n", "b\n", "\r\n", "x\ny\n", "é\nb")), {
  maxLength: 12,
});

/** Edits that do not touch each other. */
function editsOf(text: string, changes: readonly (readonly [number, number, string])[]): Edit[] {
  const sorted = changes
    .map(([at, length, written]) => ({ start: at % (text.length + 1), length, text: written }))
    .sort((a, b) => a.start - b.start);
  const edits: Edit[] = [];
  for (const { start, length, text: written } of sorted) {
    const last = edits.at(-1);
    if (!last || start > last.end) edits.push({ start, end: Math.min(text.length, start + length), text: written });
  }
  return edits;
}

describe("git apply makes the output of the input", () => {
  test("for any text and any edits", () => {
    const cases = fc
      .sample(fc.tuple(TEXTS, CHANGES), { numRuns: 400, seed: Number(process.env.SANA_SEED ?? 20260) })
      .map(([text, changes], index) => ({ path: `d${index % 7}/f ${index}.py`, text, edits: editsOf(text, changes) }))
      .map((one) => ({ ...one, output: splice(one.text, one.edits) }))
      .filter(({ output }) => output !== "" && Buffer.from(output).toString() === output);
    const box = sandbox(Object.fromEntries(cases.map(({ path, text }) => [path, text])));
    box.write(".git/p.patch", cases.map(({ path, text, output, edits }) => patchOf(path, text, output, edits)).join(""));
    expect(box.git("apply", "--whitespace=nowarn", ".git/p.patch")).toMatchObject({ status: 0, stderr: "" });
    for (const { path, output } of cases) expect(box.read(path), path).toBe(output);
    expect(cases.length).toBeGreaterThan(300);
  });
});
