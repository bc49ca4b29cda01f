/** reStructuredText: which blocks are Python, and the way back. */
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { proseMentions } from "../../src/hosts/prose.js";
import { RST } from "../../src/hosts/rst.js";
import { expectLinesToGo, expectTokensToHold, fixtureFiles, regionsOf } from "./documents.js";

describe("after prepare", () => {
  beforeAll(async () => {
    await RST.prepare?.();
  });

  test("a file without SANA in Python is not parsed", () => {
    expect(regionsOf({ path: "a.rst", text: "Sana\n====\n\n>>> x = 1\n" })).toEqual([]);
  });

  test("the words beside an example are those of the nearest paragraphs", () => {
    const text = "For fp16\n--------\n\n.. code-block:: python\n\n   sana = 1\n\nNow in BF16.\n\nfloat32\n";
    const at = text.indexOf("sana");
    expect(proseMentions({ path: "a.rst", text }, { start: at, end: at + 4 })).toEqual(["fp16", "BF16"]);
  });

  test("a directive is not left empty, a doctest block may go", () => {
    const directive = regionsOf({ path: "a.rst", text: ".. code:: py\n\n   sana = 1\n" })[0];
    expect(() => directive?.writeBack({ start: 0, end: directive.text.length, text: "" })).toThrow(/empty/);
    const doctest = regionsOf({ path: "a.rst", text: ">>> sana = 1\n1\n\nText\n" })[0];
    expect(doctest?.writeBack({ start: 0, end: doctest.text.length, text: "" })).toEqual([{ start: 0, end: 15, text: "" }]);
  });

  test("every token of the fixtures can be written back", () => {
    const files = fixtureFiles("rst");
    for (const file of files) for (const region of regionsOf(file)) expectTokensToHold(file, region);
    expect(files.length).toBeGreaterThan(25);
  });

  test("generated documents are read as they were made, and written back", () => {
    fc.assert(
      fc.property(fc.array(BLOCK, { minLength: 1, maxLength: 4 }), fc.constantFrom("\n", "\r\n"), (blocks, newline) => {
        const text = blocks.map(write).join("\nText.\n\n").replaceAll("\n", newline);
        const file = { path: "a.rst", text };
        const regions = regionsOf(file);
        expect(regions.map((region) => region.text)).toEqual(
          blocks.map(({ code }) => code.map((line) => line + newline).join("")),
        );
        for (const region of regions) {
          expectTokensToHold(file, region);
          expectLinesToGo(file, region);
        }
      }),
      { numRuns: 60 },
    );
  });
});

const LINE = fc.constantFrom("x = 1", 'y = "猫 🐈"', "f(a, b=2)  # note", "if x: f(y)", "z = [1, 2]");

const BLOCK = fc.record({
  code: fc.array(LINE, { maxLength: 4 }).map((lines) => ["import sana", "w = sana", "import torch", ...lines, "v = 0"]),
  directive: fc.constantFrom(".. code-block:: python", ".. code:: py", ".. code-block:: pycon\n   :linenos:", ""),
  indent: fc.constantFrom("", "   ", "\t"),
  prompts: fc.boolean(),
});

interface Written {
  readonly code: readonly string[];
  readonly directive: string;
  readonly indent: string;
  readonly prompts: boolean;
}

function write({ code, directive, indent, prompts }: Written): string {
  const lines = code.map((line) => (prompts || directive === "" ? `>>> ${line}` : line));
  const head = directive && `${directive.replace(/^/gm, indent)}\n\n`;
  return `${head}${lines.map((line) => `${indent}${directive && "    "}${line}\n`).join("")}`;
}
