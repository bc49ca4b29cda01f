/** Generated documents of every kind around the same Python: containers in containers, all line ends, odd characters. For properties. */
import fc from "fast-check";
import type { SourceFile } from "../../src/types.js";

/** What a document was made of: the Python that its only example holds, by lines. */
export interface Made {
  readonly file: SourceFile;
  readonly code: readonly string[];
}

type Wrap = (lines: readonly string[]) => readonly string[];

const LINE = fc.constantFrom(
  "x = 1",
  'y = "猫 🐈"  # 𝒮',
  "f(a, b=2)  # note",
  "if x: f(y)",
  "z = [1,\t2]",
  "s = 'a\u2028b\u00a0'",
  "def g(x):",
  "    return x  # …",
  "w = f(\f1)",
  "e = '\\\\n'",
  "t = `",
  "u = ${",
);

/** Valid Python that mentions SANA. */
const code = fc.array(LINE, { maxLength: 8 }).map((lines) => {
  const plain = lines.filter((line) => !/^(?:def| {4}|t =|u =)/.test(line));
  return ["import sana", ...plain, "def g(x):", "    return x  # …", "g(sana)"];
});

const prefixed =
  (first: string, rest: string): Wrap =>
  (lines) =>
    lines.map((line, index) => (index === 0 ? first + line : line === "" ? rest.trimEnd() : rest + line));

const CONTAINERS: readonly Wrap[] = [
  prefixed("> ", "> "),
  prefixed("- ", "  "),
  prefixed("12. ", "    "),
  prefixed("* > ", "  > "),
  (lines) => ["<details>", "<summary>x</summary>", "", ...lines, "", "</details>"],
  (lines) => ["text", "", ...prefixed("    ", "    ")(lines), "", "text"],
];
const FENCES: readonly Wrap[] = [
  (lines) => ["```python", ...lines, "```"],
  (lines) => ["~~~~ py title=`a`", ...lines, "~~~~~"],
  (lines) => ["`````{code-block} python", ":linenos:", ...lines, "`````"],
  (lines) => ["```pycon", ...prompted(lines), "```"],
  (lines) => ["<div>", "```python", ...lines, "```", "</div>"],
  (lines) => ["   ```python3", ...lines.map((line) => `   ${line}`), "  ```"],
];

/** `...` for lines that go on, and one more to end a block. */
function prompted(lines: readonly string[]): string[] {
  return lines.flatMap((line, index) => {
    const ends = /^\s/.test(line) && !/^\s/.test(lines[index + 1] ?? "");
    return [`${/^\s/.test(line) ? "..." : ">>>"} ${line}`, ...(ends ? ["..."] : [])];
  });
}

const wraps = (all: readonly Wrap[], most: number) => fc.array(fc.constantFrom(...all), { maxLength: most });
const ends = fc.record({
  newline: fc.constantFrom("\n", "\n", "\r\n"),
  mark: fc.constantFrom("", "", "\uFEFF"),
  closed: fc.boolean(),
});

interface Ends {
  readonly newline: string;
  readonly mark: string;
  readonly closed: boolean;
}

function textOf(lines: readonly string[], { newline, mark, closed }: Ends): string {
  return mark + lines.join(newline) + (closed ? newline : "");
}

const apply = (all: readonly Wrap[], lines: readonly string[]) => all.reduce((inner, wrap) => wrap(inner), lines);

export const markdown: fc.Arbitrary<Made> = fc
  .record({ code, fence: fc.constantFrom(...FENCES), around: wraps(CONTAINERS, 3), ends })
  .map(({ code: lines, fence, around, ends: end }) => ({
    file: { path: "a.md", text: textOf(["🐈", "", ...apply(around, fence(lines)), "", "End."], end) },
    code: lines,
  }));

const INDENT: Wrap = prefixed("   ", "   ");
const DIRECTIVES: readonly Wrap[] = [
  (lines) => [".. note::", "", ...INDENT(lines)],
  (lines) => ["* item", "", ...prefixed("  ", "  ")(lines)],
  (lines) => ["Term", ...prefixed("\t", "\t")(lines)],
];
const BLOCKS: readonly Wrap[] = [
  (lines) => [".. code-block:: python", "", ...INDENT(lines)],
  (lines) => [".. code:: py", "   :number-lines:", "   :class: a", "      b", "", ...INDENT(lines)],
  (lines) => ["..  sourcecode:: Python3", "", ...prefixed("\t", "\t")(lines)],
  (lines) => [".. testcode::", "", ...INDENT(lines)],
  (lines) => prompted(lines),
  (lines) => [".. code-block:: pycon", "", ...INDENT(prompted(lines))],
];

export const rst: fc.Arbitrary<Made> = fc
  .record({ code, block: fc.constantFrom(...BLOCKS), around: wraps(DIRECTIVES, 2), ends })
  .map(({ code: lines, block, around, ends: end }) => ({
    file: { path: "a.rst", text: textOf([...apply(around, block(lines)), "", "End."], end) },
    code: lines,
  }));

const EXAMPLES: readonly Wrap[] = [...FENCES.slice(0, 2), ...BLOCKS];
const OWNERS: readonly ((quote: string, lines: readonly string[]) => readonly string[])[] = [
  (quote, lines) => ["def f():", `    ${quote}Says.`, "", ...prefixed("    ", "    ")(lines), `    ${quote.slice(-3)}`],
  (quote, lines) => ["class A:", `\tr${quote}`, ...prefixed("\t", "\t")(lines), `\t${quote.slice(-3)}`, "\tx = 1"],
  (quote, lines) => [`DOC: str = u${quote}`, ...lines, `${quote.slice(-3)}  # 🐈`],
  (quote, lines) => [`${quote}Module.`, "", ...lines, quote.slice(-3), "import os"],
];

export const docstring: fc.Arbitrary<Made> = fc
  .record({
    code: code.map((lines) => lines.filter((line) => !line.includes("\\"))),
    example: fc.constantFrom(...EXAMPLES),
    owner: fc.constantFrom(...OWNERS),
    quote: fc.constantFrom('"""', "'''"),
    ends,
  })
  .map(({ code: lines, example, owner, quote, ends: end }) => ({
    file: { path: "a.py", text: textOf(owner(quote, example(lines)), end) },
    code: lines,
  }));
