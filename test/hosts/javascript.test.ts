/** The JavaScript host: what it reads, where it says that stands, and how it writes edits back. */
import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import jscodeshift from "jscodeshift";
import { beforeAll, describe, expect, test } from "vitest";
import { JAVASCRIPT, prepareWith } from "../../src/hosts/javascript.js";
import { splice } from "../../src/splice.js";
import type { Edit, PythonRegion, SourceFile } from "../../src/types.js";
import { fixtures } from "../harness/fixtures.js";
import { ROOT } from "../harness/sources.js";
import { commentText, documentOf, program, shape } from "./javascript-documents.js";

const LOAD = 'pipe = SanaPipeline.from_pretrained("a", torch_dtype=torch.bfloat16)';

/** The only region of a text. */
function regionIn(file: SourceFile): PythonRegion {
  const regions = regionsIn(file);
  expect(regions).toHaveLength(1);
  return regions[0] as PythonRegion;
}

function regionsIn(file: SourceFile): readonly PythonRegion[] {
  const result = JAVASCRIPT.read(file);
  expect(result).toHaveProperty("regions");
  return "regions" in result ? result.regions : [];
}

const ts = (text: string): SourceFile => ({ path: "a.ts", text });
const template = (python: string): SourceFile => ts(`const a = \`${python}\`;\n`);

/** The file with one edit of its only region. */
function edited(file: SourceFile, edit: Edit): string {
  return splice(file.text, regionIn(file).writeBack(edit));
}

/** The edit that puts `written` in the place of the first `old`. */
function replacing(file: SourceFile, old: string, written: string): Edit {
  const start = regionIn(file).text.indexOf(old);
  expect(start).toBeGreaterThanOrEqual(0);
  return { start, end: start + old.length, text: written };
}

test("takes the jscodeshift it is given", () => {
  const asked: string[] = [];
  prepareWith({
    withParser: (name) => {
      asked.push(name);
      return jscodeshift.withParser(name);
    },
  });
  expect(regionIn(template(LOAD)).text).toBe(LOAD);
  expect(asked).toEqual(["ts"]);
});

describe("with its parsers", () => {
  beforeAll(() => JAVASCRIPT.prepare?.());

  test.each([
    ["a.js", "class A { b = 1; #c; static { this.d = 1_0n ?? 2; } }"],
    ["a.mjs", "await import('x', { with: { type: 'json' } }); export * as y from 'y';"],
    ["a.cjs", "with (a) { b = 010; }"],
    ["a.js", "@d export class A {}"],
    ["a.jsx", "const f = (a: ?string): %checks => <A {...b}>c</A>;"],
    ["a.ts", "const f = <T,>(a: T) => <any>a satisfies B; enum C { D } abstract class E { declare f: 1; }"],
    ["a.mts", "export type { A } from './a.mjs'; using b = c;"],
    ["a.cts", "import a = require('a'); export = a;"],
    ["a.tsx", "const a = <A<string> b={c!}>{`d`}</A>;"],
  ])("reads %s: %s", (path, before) => {
    const text = `${before}\nconst code = \`${LOAD}\`;\n`;
    const region = regionIn({ path, text });
    expect(region.text).toBe(LOAD);
    expect(region.locate(0)).toBe(text.indexOf(LOAD));
  });

  test("names what it cannot parse in one line", () => {
    expect(JAVASCRIPT.read(ts(`const = \`${LOAD}\`;`))).toEqual({
      problem: expect.stringMatching(/^jscodeshift cannot parse it \(.+\); .+$/),
    });
  });

  test("reads what JavaScript would hand on, without the common indentation", () => {
    fc.assert(
      fc.property(program, shape, (python, given) => {
        const document = documentOf(python, given);
        const region = regionIn({ path: document.path, text: document.source });
        const lines = document.python.split("\n");
        const read = region.text.split("\n");
        expect(read).toHaveLength(lines.length);
        for (const [index, line] of read.entries())
          expect([line, given.indentation + line]).toContain(lines[index]?.trim() === "" ? line : lines[index]);
      }),
      { numRuns: 150 },
    );
  });

  test("decodes as the engine does", () => {
    const unit = fc.constantFrom(
      "\\x41",
      "\\u0042",
      "\\u{1F600}",
      "\\n",
      "\\\n",
      "\\\r\n",
      "\\t",
      "\\'",
      '\\"',
      "\\`",
      "\\$",
      "\\{",
      "\\a",
      "\\\\",
      "é",
      "😀",
      "{",
      "}",
      "\\😀",
    );
    const tail = fc.array(unit, { maxLength: 8 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(tail, fc.constantFrom("'", '"', "`", "String.raw`"), (escapes, open) => {
        const literal =
          `${open}from_pipe = "Sana" # ${open.startsWith("S") ? escapes.replaceAll("\\`", "") : escapes}.${open.at(-1)}`
            .replace(/"Sana"/, open === '"' ? "'Sana'" : '"Sana"')
            .replace(/'Sana'/, open === "'" ? '"Sana"' : "'Sana'");
        const value: unknown = runInNewContext(literal);
        const python = typeof value === "string" && /[\n\r]/.test(value.slice(value.indexOf("#"))) ? undefined : value;
        fc.pre(python !== undefined);
        expect(regionIn(ts(`x = ${literal}`)).text).toBe(python);
      }),
      { numRuns: 300 },
    );
  });

  test("writes any text into any part of a comment so that it reads back", () => {
    fc.assert(
      fc.property(program, shape, commentText, fc.nat(), fc.nat(), (python, given, written, pick, length) => {
        const document = documentOf(`# first.\n${python}`, given);
        const file = { path: document.path, text: document.source };
        const region = regionIn(file);
        const comments = [...region.text.matchAll(/(?<=# ).*(?=\.\r?$)/gmu)];
        const comment = comments[pick % comments.length];
        const letters = [...(comment?.[0] ?? "")];
        const skipped = letters.slice(0, pick % (letters.length + 1)).join("").length;
        const replaced = letters
          .slice(pick % (letters.length + 1))
          .slice(0, length % 4)
          .join("").length;
        const start = (comment?.index ?? 0) + skipped;
        const edit = { start, end: start + replaced, text: written };
        const back = attempt(() => region.writeBack(edit));
        if (!back) {
          expect([given.kind, splice(region.text, [edit])]).toEqual(["raw", expect.stringMatching(/`|\$\{/)]);
          return;
        }
        const after = { path: file.path, text: splice(file.text, back) };
        expect(regionIn(after).text).toBe(splice(region.text, [edit]));
      }),
      { numRuns: 300 },
    );
  });

  test("adds and removes whole lines so that the rest reads as before", () => {
    fc.assert(
      fc.property(program, shape, fc.nat(), fc.boolean(), (python, given, pick, add) => {
        const document = documentOf(`# first.\n${python}\n# last.`, given);
        const file = { path: document.path, text: document.source };
        const region = regionIn(file);
        const lines = [...region.text.matchAll(/^# .*\r?\n/gm)];
        const line = lines[pick % lines.length];
        const start = line?.index ?? 0;
        const end = region.text.includes("\r\n") ? "\r\n" : "\n";
        const edit = add
          ? { start, end: start, text: `if new:${end}    pass${end}` }
          : { start, end: start + (line?.[0].length ?? 0), text: "" };
        const after = { path: file.path, text: splice(file.text, region.writeBack(edit)) };
        expect(regionIn(after).text).toBe(splice(region.text, [edit]));
        expect(after.text.includes("\r\n")).toBe(file.text.includes("\r\n"));
      }),
      { numRuns: 300 },
    );
  });

  test("any stretch of a region by itself gives the file back", () => {
    const files = fixtures()
      .filter(({ host }) => host === "javascript")
      .flatMap(({ input }) => input);
    const regions = files.flatMap((file) => {
      const result = JAVASCRIPT.read(file);
      return "regions" in result ? result.regions.map((region) => ({ file, region })) : [];
    });
    expect(regions.length).toBeGreaterThan(30);
    for (const { file, region } of regions) {
      for (const { index, 0: token } of region.text.matchAll(/\w+|\s+|[^\w\s]/gu)) {
        const edit = { start: index, end: index + token.length, text: token };
        const back = attempt(() => region.writeBack(edit));
        if (back) expect(splice(file.text, back)).toBe(file.text);
      }
    }
  });

  test("any token, replaced and put back, gives the file back", () => {
    fc.assert(
      fc.property(program, shape, fc.nat(), (python, given, pick) => {
        const document = documentOf(`# first.\n${python}`, { ...given, escaped: [false] });
        const file = { path: document.path, text: document.source };
        const region = regionIn(file);
        const words = [...region.text.matchAll(/(?<=# .*)\w+/g)];
        const word = words[pick % words.length];
        const start = word?.index ?? 0;
        const there = splice(file.text, region.writeBack({ start, end: start + (word?.[0].length ?? 0), text: "QQ" }));
        const back = { start, end: start + 2, text: word?.[0] ?? "" };
        expect(splice(there, regionIn({ ...file, text: there }).writeBack(back))).toBe(file.text);
      }),
      { numRuns: 200 },
    );
  });

  describe("a placeholder", () => {
    const file = template(`${LOAD}\npipe.to("\${device}", torch.float16)  # \${note}\npipe()\n`);

    test("is one piece that cannot be changed, and text around it can", () => {
      expect(edited(file, replacing(file, ", torch.float16", ""))).toBe(file.text.replace(", torch.float16", ""));
      for (const old of ["_device", 'to(f"{_device}"', "__note_", "  # __note_\n"])
        expect(() => edited(file, replacing(file, old, "x"))).toThrow(RangeError);
    });

    test("cannot be copied to another place", () => {
      expect(() => edited(file, replacing(file, "pipe()", "pipe(__note_)"))).toThrow(RangeError);
    });

    test("is located where it starts", () => {
      const { text, locate } = regionIn(file);
      expect(locate(text.indexOf("note"))).toBe(file.text.indexOf(`\${note}`));
      expect(locate(text.length)).toBe(file.text.lastIndexOf("`"));
    });

    test.each([
      [`f("\${a}")`, 'f(f"{_a}")'],
      [`f(f"{x}\${a}")`, 'f(f"{x}{_a}")'],
      [`f("{x}\${a}")`, 'f("{x}__a_")'],
      [`f(r"\${a}")`, 'f(r"__a_")'],
      [`x.to(torch.\${dtype})`, "x.to(dtype___dtype_)"],
      [`x.\${part}.to()`, "x.p[____].to()"],
      [`f(\${a.b}, \${a.b})`, "f(__a_b_, __a_b_)"],
      [`M.from_pretrained("x", \${more})`, 'M.from_pretrained("x", **_____)'],
      [`M.from_pretrained("x"\${more}, y=1)`, 'M.from_pretrained("x",**____, y=1)'],
      [`M.from_pretrained(\${all})`, "M.from_pretrained(**____)"],
      [`M.from_pretrained("x", \${key}=torch.float16)`, 'M.from_pretrained("x", **__________________)'],
      [`x.to("cuda", \${key}=torch.float16)`, 'x.to("cuda", **__________________)'],
      [`M.from_pretrained(\${id}, y=1)`, "M.from_pretrained(__id_, y=1)"],
    ])("%s reads as %s", (written, read) => {
      expect(regionIn(template(`${LOAD}\n${written}\n`)).text).toBe(`${LOAD}\n${read}\n`);
    });
  });

  test("a raw template refuses what it cannot spell", () => {
    const file = ts(`const a = String.raw\`${LOAD}\n# a\n\`;\n`);
    expect(edited(file, replacing(file, "# a", "# \\d"))).toContain("# \\d\n");
    for (const text of ["# `", `# \${a}`]) expect(() => edited(file, replacing(file, "# a", text))).toThrow("String.raw");
  });

  test("half of a hole's opening is escaped", () => {
    const dollar = template(`${LOAD}  # $!\n# ?{%\n# $-{\n`);
    expect(edited(dollar, replacing(dollar, "!", "{!"))).toContain("# $\\{!");
    expect(edited(dollar, replacing(dollar, "?", "$"))).toContain(`# \\\${%`);
    expect(edited(dollar, replacing(dollar, "-", ""))).toContain("# $\\{\n");
  });

  test("reads this project's own sources without finding Python by mistake", () => {
    for (const path of [
      "src/codemod.ts",
      "src/precision/checkpoints.ts",
      "src/hosts/javascript/holes.ts",
      "test/harness/sources.ts",
    ])
      expect(regionsIn({ path, text: `${readFileSync(`${ROOT}/${path}`, "utf8")}// Sana from_pretrained` })).toEqual([]);
  });
});

function attempt<Result>(action: () => Result): Result | undefined {
  try {
    return action();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
