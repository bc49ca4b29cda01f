/** Markdown and MDX: where fences are found, what one program is, and the way back. */
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { codemod } from "../../src/codemod.js";
import { type Block, isPython } from "../../src/hosts/document/block.js";
import { type Piece, pieceOf } from "../../src/hosts/document/pieces.js";
import { regionOf } from "../../src/hosts/document/region.js";
import { codeBlocks } from "../../src/hosts/markdown/blocks.js";
import { MARKDOWN } from "../../src/hosts/markdown.js";
import { proseMentions } from "../../src/hosts/prose.js";
import { DEFAULTS } from "../../src/options.js";
import { splice } from "../../src/splice.js";
import { expectLinesToGo, expectTokensToHold, fixtureFiles, regionsOf } from "./documents.js";

describe("after prepare", () => {
  beforeAll(async () => {
    await MARKDOWN.prepare?.();
  });

  test.each([
    "python",
    "py",
    "Python3",
    "pycon",
    "ipython",
    'python title="a.py"',
    "{python}",
    "{code-block} python",
    "python{1,3}",
    "py:a.py",
  ])("%s is Python", (info) => expect(isPython(info)).toBe(true));

  test.each(["", "bash", "pytb", "json", "cython", "{code-block} bash", "text python"])("%s is not", (info) =>
    expect(isPython(info)).toBe(false),
  );

  test("a fence without an import goes on with the last program that has one", () => {
    const fence = (code: string) => `\`\`\`python\n${code}\n\`\`\`\n`;
    const text = [
      fence("sana = 0"),
      fence("import a  # sana"),
      fence("x = 1"),
      fence("import b"),
      fence("y = (") + fence("z = 2"),
    ].join("\ntext\n\n");
    expect(regionsOf({ path: "a.md", text }).map((region) => region.text)).toEqual([
      "sana = 0\n",
      "import a  # sana\nx = 1\n",
      "import b\nz = 2\n",
    ]);
  });

  test("a file without SANA in a Python fence is not parsed", () => {
    expect(regionsOf({ path: "a.md", text: "# Sana\n\n```python\nx = 1\n```\n\n```bash\necho sana\n```\n" })).toEqual([]);
  });

  test("an edit over a placeholder is refused, one beside it is not", () => {
    const text = "```python\nsana(a, <your token>, b)\n```\n";
    const [region] = regionsOf({ path: "a.md", text });
    const [a, b] = [region?.text.indexOf("a,") ?? 0, region?.text.indexOf("b)") ?? 0];
    expect(() => region?.writeBack({ start: a, end: b + 1, text: "c" })).toThrow("something that is not Python");
    expect(() => region?.writeBack({ start: a + 4, end: a + 4, text: "c" })).toThrow("something that is not Python");
    expect(splice(text, region?.writeBack({ start: a, end: a + 1, text: "c" }) ?? [])).toBe(text.replace("(a,", "(c,"));
  });

  test("an edit over two fences is refused", () => {
    const text = "```python\nimport sana\n```\n\n```python\nx = 1\n```\n";
    const [region] = regionsOf({ path: "a.md", text });
    expect(() => region?.writeBack({ start: 7, end: 14, text: "y" })).toThrow(/several parts/);
  });

  test("edits that empty a fence together are refused together", () => {
    const text = "```python\nimport sana\nx = 1\n```\n";
    const region = regionOf(text, [pieceOf(text, codeBlocks({ path: "a.md", text })[0] as Block) as Piece]);
    const edits = [
      { start: 0, end: 12, text: "" },
      { start: 12, end: 18, text: "" },
    ];
    for (const edit of edits) expect(() => region.check([edit])).not.toThrow();
    expect(() => region.check(edits)).toThrow("the code block would be left empty");
  });

  test("lines added at the end of an unclosed fence begin on a line of their own", () => {
    const text = "> ```python\n> import sana";
    const [region] = regionsOf({ path: "a.md", text });
    const end = region?.text.length ?? 0;
    expect(splice(text, region?.writeBack({ start: end, end, text: "x = 1\n" }) ?? [])).toBe(`${text}\n> x = 1`);
  });

  test("the words beside an example are those of the nearest paragraphs", () => {
    const text = "# bf16\n\nFor fp16 models, `torch.float16`:\n\n```python\nsana = 1\n```\n\n## Half precision\n\nfloat32\n";
    const at = text.indexOf("sana");
    expect(proseMentions({ path: "a.md", text }, { start: at, end: at + 4 })).toEqual([
      "fp16",
      "torch.float16",
      "Half precision",
    ]);
    expect(proseMentions({ path: "a.py", text }, { start: at, end: at + 4 })).toEqual([]);
  });

  test("with the edits, the words are those for what the code names no more", () => {
    const text = [
      "# bf16, fp16, 16-bit, FP32",
      "```python",
      "sana(torch.float16)",
      "x.to(torch.bfloat16)",
      "```",
      "Casts to BFloat16.",
      "```python",
      "y.to(torch.bfloat16)",
      "```",
      "",
    ].join("\n");
    const removed = (code: string) => ({
      path: "a.md",
      start: text.indexOf(code),
      end: text.indexOf(code) + code.length,
      text: "",
    });
    const [x, y] = [removed("x.to(torch.bfloat16)\n"), removed("y.to(torch.bfloat16)\n")];
    const file = { path: "a.md", text };
    expect(proseMentions(file, x, [x])).toEqual(["bf16", "BFloat16"]);
    expect(proseMentions(file, x, [x, y])).toEqual(["bf16", "BFloat16"]);
    expect(proseMentions(file, x, [{ ...x, text: "x.to(torch.bfloat16)" }])).toEqual([]);
    expect(proseMentions(file, x, [{ ...x, path: "b.md" }])).toEqual([]);
    expect(proseMentions(file, removed("sana(torch.float16)"), [removed("torch.float16"), x])).toEqual([
      "bf16",
      "fp16",
      "16-bit",
      "BFloat16",
    ]);
  });

  test("another fence is no prose", () => {
    const text = "fp16\n\n```bash\nrun --fp16\n```\n\n```python\nsana = 1\n```\n";
    const at = text.indexOf("sana");
    expect(proseMentions({ path: "a.md", text }, { start: at, end: at + 4 })).toEqual([]);
  });

  test("every token and line of the fixtures can be written back", () => {
    const files = fixtureFiles("markdown");
    for (const file of files) for (const region of regionsOf(file)) expectTokensToHold(file, region);
    expect(files.length).toBeGreaterThan(25);
  });

  test("generated documents are read as they were made, and written back", () => {
    fc.assert(
      fc.property(fc.array(FENCE, { minLength: 1, maxLength: 4 }), fc.constantFrom("\n", "\r\n"), (fences, newline) => {
        const text = fences.map(write).join("\nText.\n\n").replaceAll("\n", newline);
        const file = { path: "a.md", text };
        const regions = regionsOf(file);
        expect(regions.map((region) => region.text)).toEqual(
          fences.map(({ code }) => code.map((line) => line + newline).join("")),
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

const LINE = fc.constantFrom("x = 1", 'y = "猫 🐈"', "f(a, b=2)  # note", "if x: f(y)", "z = [1, 2]", "");

const FENCE = fc.record({
  code: fc
    .array(LINE, { minLength: 1, maxLength: 5 })
    .map((lines) => ["import sana", "w = sana", "import torch", ...lines, "v = 0"]),
  mark: fc.constantFrom("```", "~~~", "`````"),
  info: fc.constantFrom("python", "py title=a", "pycon", "{python}"),
  lead: fc.constantFrom(["", ""], ["- ", "  "], ["> ", "> "], ["1. > ", "   > "], ["  ", "  "]),
  prompts: fc.boolean(),
});

interface Fence {
  readonly code: readonly string[];
  readonly mark: string;
  readonly info: string;
  readonly lead: readonly string[];
  readonly prompts: boolean;
}

function write({ code, mark, info, lead: [first = "", rest = ""], prompts }: Fence): string {
  const lines = code.map((line) => (prompts ? `>>> ${line}` : line));
  return `${first}${mark}${info}\n${[...lines, mark].map((line) => `${`${rest}${line}`.trimEnd()}\n`).join("")}`;
}

test("a document that only talks of our comments has a result", () => {
  const text = "Write `# sana-codemod: ignore` behind the line.\n";
  const results = codemod([{ path: "guide.md", text }], DEFAULTS);
  expect(results).toMatchObject([{ path: "guide.md", output: text, findings: [] }]);
});
