/** rdjson: byte columns, and suggestions that make the output. */
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { gitLineStarts } from "../../src/reporters/changes.js";
import { patches } from "../../src/reporters/diff.js";
import { wholeLines } from "../../src/reporters/rdjson/lines.js";
import { bytePositions } from "../../src/reporters/rdjson/positions.js";
import { splice } from "../../src/splice.js";
import type { Edit, Report } from "../../src/types.js";
import { SEED } from "../cli/seed.js";
import { finding, replace, results } from "../repo/results.js";
import { applySuggestions, type Diagnostic } from "./apply.js";
import { render } from "./render.js";
import { analysed, everything, fixtureReports, hardReport, prepareHosts, reportOf } from "./sample.js";

async function diagnosticsOf(report: Report): Promise<Diagnostic[]> {
  return (JSON.parse(await render("rdjson", report)) as { diagnostics: Diagnostic[] }).diagnostics;
}

async function outputBySuggestion(report: Report, path: string, text: string): Promise<string> {
  const own = (await diagnosticsOf(report)).filter(({ location }) => location.path === path);
  const distinct = new Map(own.flatMap(({ suggestions = [] }) => suggestions).map((one) => [JSON.stringify(one), one]));
  return applySuggestions(text, [...distinct.values()]);
}

/** How many hunks the patch of a run has, over all files. */
function hunks({ files }: Report): number {
  return patches(files).join("").match(/^@@ /gm)?.length ?? 0;
}

/** A finding that is told once more, in the file that its rewrite changes. */
const VISITOR = /\(found at [^)]+:\d+\)/;

beforeAll(prepareHosts);

describe("suggestions make the output", () => {
  test("of every fixture with one hunk", async () => {
    const single = fixtureReports().filter(({ report }) => hunks(report) === 1);
    for (const { fixture, report } of single) {
      const changed = fixture.input.findIndex(({ text }, index) => text !== fixture.output[index]?.text);
      const { path = "", text = "" } = fixture.input[changed] ?? {};
      expect(await outputBySuggestion(report, path, text), `${fixture.host}/${fixture.name}`).toBe(fixture.output[changed]?.text);
    }
    expect(single.length).toBeGreaterThan(200);
  });

  test("of texts with byte order marks, CRLF, astral characters and casts on the last line", async () => {
    const report = hardReport();
    for (const { path, input, output } of report.files) expect(await outputBySuggestion(report, path, input), path).toBe(output);
  });

  test("of two sites that run into each other, as one", async () => {
    const text = "a = load()\nb = load()\na.cast()\nb.cast()\n";
    const all = [
      finding("x.py", "x.py:1:1", [replace("x.py", text, "a = load()", "a = load(1)"), replace("x.py", text, "a.cast()\n", "")]),
      finding("x.py", "x.py:2:1", [replace("x.py", text, "b = load()", "b = load(1)"), replace("x.py", text, "b.cast()\n", "")]),
    ];
    const report = reportOf(results({ "x.py": text }, all));
    expect(new Set((await diagnosticsOf(report)).map(({ suggestions }) => JSON.stringify(suggestions))).size).toBe(1);
    expect(await outputBySuggestion(report, "x.py", text)).toBe("a = load(1)\nb = load(1)\n");
  });
});

test("a suggestion is never empty: a line above goes with a deletion", async () => {
  const all = await diagnosticsOf(analysed([{ path: "app.py", text: SEED }]));
  expect(all.map(({ suggestions }) => suggestions)).toEqual([
    [{ range: { start: { line: 9 }, end: { line: 11 } }, text: 'pipe.to("cuda")' }],
    [{ range: { start: { line: 9 }, end: { line: 11 } }, text: 'pipe.to("cuda")' }],
  ]);
});

test("each finding of a site carries the suggestion; what is not applied has none", async () => {
  const report = everything();
  const shown = report.files.flatMap(({ findings }) => findings.filter(({ suppressed }) => !suppressed));
  const all = (await diagnosticsOf(report)).filter(({ message }) => !VISITOR.test(message));
  expect(all.map(({ code, location }) => [code.value, location.path])).toEqual(shown.map(({ rule, path }) => [rule, path]));
  for (const [index, { suggestions }] of all.entries()) if (suggestions) expect(shown[index]?.applied).toBe(true);
});

test("a site over two files, or spread too far, says so instead", async () => {
  const text = `load()\n${"use()\n".repeat(200)}cast()\n`;
  const twice = [replace("a.py", text, "load()", "load(1)"), replace("a.py", text, "cast()\n", "")];
  const both = [replace("b.py", "x\n", "x", "y"), replace("c.py", "x\n", "x", "y")];
  const files = results({ "a.py": text, "b.py": "x\n", "c.py": "x\n" }, [
    finding("a.py", "a.py:1:1", twice),
    finding("b.py", "b.py:1:1", both),
  ]);
  const [far, spread] = await diagnosticsOf(reportOf(files));
  expect(far?.suggestions).toBeUndefined();
  expect(far?.message).toMatch(/too far spread for a suggestion: run sana-codemod to apply it\.$/);
  expect(spread?.suggestions).toBeUndefined();
  expect(spread?.message).toMatch(/The rewrite changes c\.py, too: run sana-codemod to apply it\.$/);
});

test("a site that is rewritten in another file only is told there, too, with the suggestion", async () => {
  const edits = [replace("b.py", "x = 1\nx = 2\n", "x = 2", "x = 3")];
  const files = results({ "a.py": "use(x)\n", "b.py": "x = 1\nx = 2\n" }, [finding("a.py", "a.py:1:1", edits)]);
  const [here, there, ...more] = await diagnosticsOf(reportOf(files));
  expect(here?.message).toMatch(/The rewrite changes b\.py: run sana-codemod to apply it\.$/);
  expect(here?.suggestions).toBeUndefined();
  expect(there?.location).toEqual({ path: "b.py", range: { start: { line: 2, column: 1 }, end: { line: 2, column: 6 } } });
  expect(there?.message).toMatch(/\(found at a\.py:1\)$/);
  expect(there?.suggestions).toEqual([{ range: { start: { line: 2 }, end: { line: 2 } }, text: "x = 3" }]);
  expect(more).toEqual([]);
});

describe("columns", () => {
  test("are bytes of UTF-8 from 1", () => {
    const at = bytePositions("ab\né🎨x\r\n\uFEFFy");
    expect(at(0)).toEqual({ line: 1, column: 1 });
    expect(at(4)).toEqual({ line: 2, column: 3 });
    expect(at(6)).toEqual({ line: 2, column: 7 });
    expect(at(10)).toEqual({ line: 3, column: 4 });
    expect(at(3)).toEqual({ line: 2, column: 1 });
  });

  test("are those of the bytes before them, for every finding", async () => {
    const report = everything();
    const shown = report.files.flatMap(({ input, findings }) =>
      findings.filter(({ suppressed }) => !suppressed).map(({ range }) => ({ input, range })),
    );
    const position = (text: string, offset: number) => {
      const before = text.slice(0, offset);
      const line = before.slice(before.lastIndexOf("\n") + 1);
      return { line: before.split("\n").length, column: Buffer.byteLength(line) + 1 };
    };
    const all = (await diagnosticsOf(report)).filter(({ message }) => !VISITOR.test(message));
    expect(all.map(({ location }) => location.range)).toEqual(
      shown.map(({ input, range }) => ({ start: position(input, range.start), end: position(input, range.end) })),
    );
  });

  test("of a long line cost little", () => {
    const text = "é".repeat(1_000_000);
    const at = bytePositions(text);
    const started = performance.now();
    for (let offset = 0; offset <= text.length; offset += 100) at(offset);
    expect(at(text.length)).toEqual({ line: 1, column: 2_000_001 });
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

const LINE = fc.constantFrom("a", "b", "", " ", "é", "🎨 x");
const TEXT = fc
  .tuple(fc.constantFrom("", "\uFEFF"), fc.array(fc.tuple(LINE, fc.constantFrom("\n", "\r\n")), { maxLength: 12 }), LINE)
  .map(([mark, lines, last]) => mark + lines.flat().join("") + last);
const EDITS = fc.array(fc.tuple(fc.nat(), fc.nat(8), fc.constantFrom("", "a", "\n", "b\n", "\r\n", "x\ny\n")), {
  minLength: 1,
  maxLength: 3,
});

function editsOf(text: string, raw: readonly (readonly [number, number, string])[]): Edit[] {
  const sorted = raw.map(([at, length, written]) => ({ start: at % (text.length + 1), length, text: written }));
  const edits: Edit[] = [];
  for (const { start, length, text: written } of sorted.sort((a, b) => a.start - b.start))
    if (start > (edits.at(-1)?.end ?? -1)) edits.push({ start, end: Math.min(text.length, start + length), text: written });
  return edits;
}

test("whole lines say any change, except that the file's last line end goes", () => {
  let silent = 0;
  fc.assert(
    fc.property(TEXT, EDITS, (text, raw) => {
      const edits = editsOf(text, raw);
      const output = splice(text, edits);
      const found = wholeLines({ text, starts: gitLineStarts(text) }, edits);
      if (!found) {
        if (output !== text) silent++;
        expect(output === text || output === "" || text === "" || /\n$/.test(text)).toBe(true);
        return;
      }
      const range = { start: { line: found.start + 1 }, end: { line: found.end } };
      expect(found.end).toBeGreaterThan(found.start);
      expect(found.text).not.toBe("");
      expect(applySuggestions(text, [{ range, text: found.text }])).toBe(output);
    }),
    { numRuns: 2_000 },
  );
  expect(silent).toBeLessThan(400);
});
