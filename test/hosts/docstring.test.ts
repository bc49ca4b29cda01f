/** Examples in docstrings and documentation constants: which strings count, and what may be written into them. */
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { literalAt } from "../../src/hosts/docstring/literal.js";
import { MODULE } from "../../src/hosts/module.js";
import { splice } from "../../src/splice.js";
import { expectLinesToGo, expectTokensToHold, fixtureFiles, regionsOf } from "./documents.js";

const DOCUMENTED = '"""\n>>> import sana\n"""\nx = 1\n';

describe("after prepare", () => {
  beforeAll(async () => {
    await MODULE.prepare?.();
  });

  test("the module comes first, its documentation after it", () => {
    const regions = regionsOf({ path: "a.py", text: `\uFEFF${DOCUMENTED}` });
    expect(regions.map((region) => [region.text, region.fragment, region.locate(0)])).toEqual([
      [DOCUMENTED, false, 1],
      ["import sana\n", true, 9],
    ]);
  });

  test.each([
    ["a module that is not valid Python", `${DOCUMENTED}x = (`],
    ["an example without SANA", '"""Sana\n\n>>> import torch\n"""\n'],
    ["a bare string in the middle of code", `x = 1\n${DOCUMENTED}`],
    ["a string that is handed on", `f(${DOCUMENTED.trim().slice(0, -6)})\n`],
    ["an f-string", `D = f${DOCUMENTED}`],
  ])("%s has no documentation to read", (_, text) => {
    expect(regionsOf({ path: "a.py", text })).toHaveLength(1);
  });

  test.each([
    ['"""', '"""', /end the string/],
    ["'''", "x\\n", /backslash/],
    ['"', '"', /end the string/],
    ["'", "a\nb", /one line/],
  ])("a string in %s does not take %s", (quote, written, reason) => {
    const text = `${quote}abc${quote}`;
    const edit = { start: quote.length + 1, end: quote.length + 1, text: written };
    expect(() => literalAt(text, 0, text.length)?.guard([edit])).toThrow(reason);
  });

  test("a quote beside the string's own end is refused", () => {
    const text = "'''f(x)'''";
    expect(() => literalAt(text, 0, text.length)?.guard([{ start: 5, end: 7, text: "y='" }])).toThrow(/end the string/);
    expect(() => literalAt(text, 0, text.length)?.guard([{ start: 5, end: 6, text: "y=''" }])).not.toThrow();
  });

  test("every token of the fixtures can be written back", () => {
    const files = fixtureFiles("docstring");
    for (const file of files) for (const region of regionsOf(file)) expectTokensToHold(file, region);
    expect(files.length).toBeGreaterThan(25);
  });

  test("generated docstrings are read as they were made, and written back", () => {
    fc.assert(
      fc.property(fc.array(EXAMPLE, { minLength: 1, maxLength: 3 }), fc.constantFrom("\n", "\r\n"), (examples, newline) => {
        const text = examples.map(write).join("\n").replaceAll("\n", newline);
        const file = { path: "a.py", text };
        const [, ...regions] = regionsOf(file);
        expect(regions.map((region) => region.text)).toEqual(
          examples.map(({ code }) => code.map((line) => line + newline).join("")),
        );
        for (const region of regions) {
          expectTokensToHold(file, region);
          expectLinesToGo(file, region);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("a string that ends with its example keeps its quotes", () => {
    const text = 'def f():\n    """\n    >>> import sana\n    >>> sana.x"""\n';
    const region = regionsOf({ path: "a.py", text })[1];
    const edits = region?.writeBack({ start: 12, end: 19, text: "" }) ?? [];
    expect(splice(text, edits)).toBe('def f():\n    """\n    >>> import sana\n"""\n');
  });
});

const LINE = fc.constantFrom("x = 1", "y = '猫 🐈'", "f(a, b=2)  # note", "if x: f(y)", "z = [1, 2]");

const EXAMPLE = fc.record({
  code: fc.array(LINE, { maxLength: 4 }).map((lines) => ["import sana", "w = sana", "import torch", ...lines, "v = 0"]),
  quote: fc.constantFrom('"""', "'''", 'r"""'),
  fenced: fc.boolean(),
  indent: fc.constantFrom("    ", "\t", "        "),
  name: fc.constantFrom("def", "constant"),
});

interface Example {
  readonly code: readonly string[];
  readonly quote: string;
  readonly fenced: boolean;
  readonly indent: string;
  readonly name: string;
}

function write({ code, quote, fenced, indent, name }: Example): string {
  const lines = fenced ? ["```py", ...code, "```"] : code.map((line) => `>>> ${line}`);
  const string = `${quote}Says.\n\n${lines.map((line) => `${indent}${line}\n`).join("")}${indent}${quote.slice(-3)}\n`;
  return name === "def" ? `def f():\n${indent}${string}` : `DOC = ${string}`;
}
