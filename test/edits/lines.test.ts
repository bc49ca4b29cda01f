/** Lines around an offset: starts, ends, margins, line breaks of both kinds, and a byte order mark. */
import { expect, test } from "vitest";
import { isHosted } from "../../src/hosts/extensions.js";
import {
  endsLine,
  indentBefore,
  isBlank,
  lineBreak,
  lineStart,
  nextLine,
  skipBlanks,
  spansLines,
} from "../../src/precision/edits/lines.js";
import { nativeBfloat16 } from "../../src/precision/hardware.js";

const TEXT = "\uFEFFa = 1\r\n  b\n\t\f\n c \\\nd";

test("every offset has its line, its margin and its line break", () => {
  const rows = [...TEXT].map((_, offset) => [
    lineStart(TEXT, offset),
    nextLine(TEXT, offset),
    indentBefore(TEXT, offset) ?? "-",
    lineBreak(TEXT, offset),
    skipBlanks(TEXT, offset),
    endsLine(TEXT, offset),
  ]);
  expect(rows.map((row) => JSON.stringify(row)).join("\n")).toMatchSnapshot();
  expect(lineStart("a", 0)).toBe(0);
  expect(lineStart("a\nb", 1)).toBe(0);
  expect(lineStart("\uFEFFa", 0)).toBe(0);
  expect(lineStart("\uFEFFa", 1)).toBe(1);
  expect(nextLine("a", 1)).toBe(1);
});

test.each([
  ["a\nb", 0, 1, false],
  ["a\nb", 0, 2, true],
  ["a\nb", 1, 2, true],
  ["\na", 0, 1, true],
  ["a\nb", 2, 3, false],
  ["ab", 0, 2, false],
])("%j from %s to %s spans lines: %s", (text, start, end, spans) => {
  expect(spansLines(String(text), Number(start), Number(end))).toBe(spans);
});

test("a line break is that of the line, else the first one, else a line feed", () => {
  expect(lineBreak("a\r\nb\n", 0)).toBe("\r\n");
  expect(lineBreak("a\r\nb\n", 3)).toBe("\n");
  expect(lineBreak("a\r\nb", 3)).toBe("\r\n");
  expect(lineBreak("\na", 0)).toBe("\n");
  expect(lineBreak("a", 0)).toBe("\n");
});

test("blank is spaces, tabs and form feeds, and nothing", () => {
  expect([" ", "\t\f\v", "", "\n", "x ", " x"].map(isBlank)).toEqual([true, true, true, false, false, false]);
  expect(skipBlanks("\v\f\t V", 0)).toBe(4);
});

test("names of files that some host reads", () => {
  const names = ["a.py", "a.pyi", "a.md", "a.mdx", "a.rst", "a.ipynb", "a.tsx", "py.a", "a.py.txt", "a.PY", "py"];
  expect(names.filter(isHosted)).toEqual(["a.py", "a.pyi", "a.md", "a.mdx", "a.rst", "a.ipynb", "a.tsx"]);
});

test("a number within a name is no compute capability", () => {
  for (const name of ["x7.5", "7.5x", "27.5", "117.5", "7.55", "7x5", "sm7.5"])
    expect(nativeBfloat16(name), name).toBeUndefined();
});
