/** Edits of notebooks as JSON: which lines and list items go, how new text is written, and laws for any notebook. */
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { NOTEBOOK } from "../../src/hosts/notebook.js";
import { patchOf } from "../../src/reporters/patch.js";
import { inOrder, splice } from "../../src/splice.js";
import type { Edit, HostResult, PythonRegion } from "../../src/types.js";
import { sandbox } from "../cli/sandbox.js";
import { notebook, notebooks, regionOf, sourcesOf } from "./notebooks.js";

beforeAll(async () => NOTEBOOK.prepare?.());

const regionsOf = (text: string): readonly PythonRegion[] => {
  const result = NOTEBOOK.read({ path: "a.ipynb", text });
  return "regions" in result ? result.regions : [];
};

/** Removes lines (0-based, of the region) in one go, one edit each. */
function withoutLines(text: string, numbers: readonly number[]): string {
  const region = regionOf(text);
  return splice(text, region.writeBackAll(numbers.map((number) => lineEdit(region.text, number))));
}

function lineEdit(text: string, number: number): Edit {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  return { start: starts[number] ?? 0, end: starts[number + 1] ?? text.length, text: "" };
}

describe("removed lines", () => {
  const three = notebook([["a\n", "b\n", "c"]]);

  test("go in whatever order they are named", () => {
    expect(withoutLines(three, [1, 0])).toBe(withoutLines(three, [0, 1]));
    expect(withoutLines(three, [2, 0, 1])).toBe(withoutLines(three, [0, 1, 2]));
  });

  test.each([
    [[0], ["b\n", "c"]],
    [[1], ["a\n", "c"]],
    [[2], ["a\n", "b"]],
    [[0, 1], ["c"]],
    [[1, 2], ["a"]],
    [[0, 2], ["b"]],
    [[0, 1, 2], []],
  ])("%j leave %j", (numbers, left) => {
    expect(withoutLines(three, numbers)).toBe(notebook([left]));
    expect(withoutLines(notebook(["a\nb\nc"]), numbers)).toBe(notebook([left.join("")]));
    expect(withoutLines(notebook([["a\r\n", "b\r\n", "c"]]), numbers)).toBe(
      notebook([left.map((one) => one.replace("\n", "\r\n"))]),
    );
    expect(withoutLines(notebook([["a\n", "b\n", "c"]], {}, 0), numbers)).toBe(notebook([left], {}, 0));
  });

  test("keep a line end that the last line had", () => {
    expect(withoutLines(notebook([["a\n", "b\n"]]), [1])).toBe(notebook([["a\n"]]));
    expect(withoutLines(notebook([["a\n", "b\n"]]), [0, 1])).toBe(notebook([[]]));
  });

  test("under a cell magic leave a body", () => {
    expect(withoutLines(notebook([["%%time\n", "a\n", "b"]]), [0, 1])).toBe(notebook([["%%time\n", "pass"]]));
    expect(withoutLines(notebook([["%%time\n", "a\n", "b"]]), [1])).toBe(notebook([["%%time\n", "a"]]));
    expect(withoutLines(notebook(["%%time\na\nb"]), [0])).toBe(notebook(["%%time\nb"]));
  });

  test.each([
    [
      [0, 1],
      ["\n", "c"],
    ],
    [[1, 2], ["a"]],
    [[0, 1, 2], [""]],
  ])("%j one by one leave the same program and valid JSON", (numbers, left) => {
    const region = regionOf(three);
    const edits = numbers.flatMap((number) => region.writeBack(lineEdit(region.text, number)));
    expect(sourcesOf(splice(three, edits))).toEqual([left]);
  });

  test("of two cells do not meet", () => {
    const region = regionOf(
      notebook([
        ["a\n", "b"],
        ["c\n", "d"],
      ]),
    );
    const text = notebook([
      ["a\n", "b"],
      ["c\n", "d"],
    ]);
    expect(region.text).toBe("a\nb\n\nc\nd\n");
    expect(splice(text, region.writeBack({ start: 2, end: 7, text: "" }))).toBe(notebook([["a"], ["d"]]));
    expect(() => region.writeBack({ start: 2, end: 7, text: "x" })).toThrow("spans several cells");
  });
});

describe("new text", () => {
  const text = notebook([["a\n", "b"], "c", ["d\n"]]);
  test.each([
    ["at the start", 0, [["import é\n", "a\n", "b"], "c", ["d\n"]]],
    ["between lines", 2, [["a\n", "import é\n", "b"], "c", ["d\n"]]],
    ["after a cell", 4, [["a\n", "b\n", "import é"], "c", ["d\n"]]],
    ["before a string", 5, [["a\n", "b"], "import é\nc", ["d\n"]]],
    ["after a string", 7, [["a\n", "b"], "c\nimport é", ["d\n"]]],
    ["after the last line", 10, [["a\n", "b"], "c", ["d\n", "import é\n"]]],
  ])("%s is a line of its own", (_, at, sources) => {
    expect(regionOf(text).text).toBe("a\nb\n\nc\n\nd\n");
    expect(splice(text, regionOf(text).writeBack({ start: at, end: at, text: "import é\n" }))).toBe(notebook(sources));
  });

  test("is escaped as JSON, and takes the list's own layout", () => {
    const edit = { start: 1, end: 1, text: '"\\\t\n    z' };
    expect(sourcesOf(splice(text, regionOf(text).writeBack(edit)))[0]).toEqual(['a"\\\t\n', "    z\n", "b"]);
    expect(splice(notebook([["a"]]), regionOf(notebook([["a"]])).writeBack(edit))).toBe(notebook([['a"\\\t\n', "    z"]]));
    const flat =
      '{"nbformat": 4, "cells": [{"cell_type": "code", "source": ["a"]}, {"cell_type": "code", "source": "%%bash\\nsana"}]}';
    expect(splice(flat, regionOf(flat).writeBack({ start: 0, end: 0, text: "z\n" }))).toBe(flat.replace('"a"', '"z\\n", "a"'));
  });

  test("keeps the escapes beside it", () => {
    const escaped = notebook([]).replace(
      '"cells": [',
      '"cells": [{"cell_type": "code", "source": "f(\\"\\u00e9\\", 1, \\"\\u00e9\\")"},',
    );
    const region = regionOf(escaped);
    expect(region.text).toBe('f("é", 1, "é")\n');
    const edits = region.writeBack({ start: 0, end: region.text.length, text: 'f("é", 2, "é")\n' });
    expect(splice(escaped, edits)).toBe(escaped.replace("1,", "2,"));
  });
});

/** Runs of letters, blanks, line ends, and single other characters of a text. */
const tokens = (text: string) =>
  [...text.matchAll(/[\w]+|\r?\n|[^\w\s]|[^\S\n]+/gu)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));

/** All lines of all sources that hold anything, sorted. */
const linesOf = (text: string) =>
  sourcesOf(text)
    .flatMap((source) => [source].flat().join("").split("\n"))
    .map((line) => line.trim())
    .filter((line) => line !== "" && line !== "pass")
    .sort();

/** The notebook without its sources: they alone may differ. @throws SyntaxError when it is no JSON. */
const without = (text: string) => {
  const { cells, ...rest } = JSON.parse(text);
  return { ...rest, cells: cells.map((cell: object) => ({ ...cell, source: undefined })) };
};

describe("for any notebook", () => {
  test("any token replaced by itself gives back the file, and stands where it is said to", () => {
    fc.assert(
      fc.property(notebooks, (text) => {
        for (const region of regionsOf(text))
          for (const { start, end } of tokens(region.text)) {
            const own = region.text.slice(start, end);
            if (/^[a-z0-9]+$/.test(own)) expect(text[region.locate(start)]).toBe(own[0]);
            expect(splice(text, region.writeBack({ start, end, text: own }))).toBe(text);
          }
      }),
      { numRuns: 300 },
    );
  });

  test("any token replaced by another and back gives back the file, but for list items that were joined", () => {
    fc.assert(
      fc.property(notebooks, fc.nat(), (text, pick) => {
        const region = regionsOf(text)[0];
        const all = tokens(region?.text ?? "").filter(({ start, end }) => /^\w+$/.test(region?.text.slice(start, end) ?? ""));
        const token = all[pick % Math.max(1, all.length)];
        fc.pre(region !== undefined && token !== undefined);
        const own = region.text.slice(token.start, token.end);
        fc.pre(!own.includes("_"));
        const edits = region.writeBack({ ...token, text: "zz" });
        expect(text.slice(edits[0]?.start, edits.at(-1)?.end)).toContain(own[0]);
        const there = splice(text, edits);
        expect(without(there)).toEqual(without(text));
        // Another token may change which cells can run, and so what the first region is.
        fc.pre(regionsOf(there)[0]?.text === splice(region.text, [{ ...token, text: "zz" }]));
        const back = regionsOf(there)[0]?.writeBack({ start: token.start, end: token.start + 2, text: own }) ?? [];
        expect(sourcesOf(splice(there, back)).flat().join("")).toBe(sourcesOf(text).flat().join(""));
        if (!edits.some((edit) => text.slice(edit.start, edit.end).includes('"'))) expect(splice(there, back)).toBe(text);
      }),
      { numRuns: 300 },
    );
  });

  test("any lines removed together leave the other lines, and everything else", () => {
    fc.assert(
      fc.property(notebooks, fc.infiniteStream(fc.boolean()), (text, coins) => {
        for (const region of regionsOf(text)) {
          const lines = region.text.split(/(?<=\n)/);
          const gone = lines.flatMap((line, number) =>
            coins.next().value && !line.includes("_") && line.trim() !== "" ? [number] : [],
          );
          const edits = (region as ReturnType<typeof regionOf>).writeBackAll(gone.map((number) => lineEdit(region.text, number)));
          const after = splice(text, edits);
          const expected = linesOf(text);
          for (const number of gone) expected.splice(expected.indexOf(lines[number]?.trim() ?? ""), 1);
          expect(linesOf(after)).toEqual(expected.sort());
          expect(without(after)).toEqual(without(text));
        }
      }),
      { numRuns: 300 },
    );
  });
});

test("git apply takes the patch of any notebook that loses lines", () => {
  const cases = fc.sample(notebooks, { numRuns: 150, seed: 20260 }).flatMap((text, index) => {
    const region = regionsOf(text)[0] as ReturnType<typeof regionOf> | undefined;
    const numbers = (region?.text.split("\n") ?? []).flatMap((line, number) =>
      /^[^_]*[^_\s][^_]*$/.test(line) && number % 3 > 0 ? [number] : [],
    );
    const edits = region?.writeBackAll(numbers.map((number) => lineEdit(region.text, number))) ?? [];
    const before = index % 2 ? text : text.trimEnd();
    return edits.length > 0 ? [{ path: `f${index}.ipynb`, before, after: splice(before, edits), edits }] : [];
  });
  const box = sandbox(Object.fromEntries(cases.map(({ path, before }) => [path, before])));
  box.write(".git/p.patch", cases.map(({ path, before, after, edits }) => patchOf(path, before, after, edits)).join(""));
  expect(box.git("apply", "--whitespace=nowarn", ".git/p.patch")).toMatchObject({ status: 0, stderr: "" });
  for (const { path, after } of cases) expect(box.read(path), path).toBe(after);
  expect(cases.length).toBeGreaterThan(40);
});

test("a notebook is read again after edits as it is read anew, outputs between the cells or not", () => {
  const size = fc.constantFrom(0, 10, 1990, 2010, 5000);
  const made = fc.array(fc.tuple(fc.array(fc.constantFrom("a = 1\n", "b\n", "'é\\n'\n"), { maxLength: 4 }), size), {
    maxLength: 5,
  });
  const numbers = fc.array(fc.nat({ max: 12 }), { maxLength: 3 });
  fc.assert(
    fc.property(made, numbers, fc.string({ maxLength: 3 }), (cells, picked, written) => {
      const text = notebook([], { cells: cells.map(([source, length]) => withOutput(source, length)) });
      const file = { path: "a.ipynb", text };
      const { regions } = NOTEBOOK.read(file) as { regions: readonly PythonRegion[] };
      const whole = regions[0]?.text ?? "";
      const lines = whole.split("\n").length - 1;
      const gone = [...new Set(picked)].filter((number) => number < lines).map((number) => lineEdit(whole, number));
      const removed = regions[0]?.writeBackAll?.(gone) ?? [];
      // Also what no edit of ours does: text put in anywhere, which may break the JSON.
      const at =
        picked[0] === undefined
          ? []
          : [{ start: (picked[0] * 97) % text.length, end: (picked[0] * 97) % text.length, text: written }];
      for (const edits of [inOrder(removed, text.length), at]) {
        const after = { path: "a.ipynb", text: splice(text, edits) };
        expect(shown(NOTEBOOK.readAgain?.(file, edits, { ...after }))).toEqual(shown(NOTEBOOK.read(after)));
      }
    }),
    { numRuns: 300 },
  );
});

test("an output that edits broke is not taken for what was read before", () => {
  const text = notebook([], { cells: [withOutput(["a = 1\n"], 5000)] });
  const file = { path: "a.ipynb", text };
  NOTEBOOK.read(file);
  const at = text.indexOf("AAAA") + 2500;
  const edits = [{ start: at, end: at, text: '"' }];
  const after = { path: "a.ipynb", text: splice(text, edits) };
  expect(NOTEBOOK.readAgain?.(file, edits, after)).toMatchObject({ problem: expect.stringContaining("not valid JSON") });
});

const withOutput = (source: readonly string[], length: number): object => ({
  cell_type: "code",
  metadata: {},
  outputs: [{ data: { "image/png": "A".repeat(length) }, output_type: "display_data" }],
  source,
});

const shown = (read: HostResult | undefined): unknown =>
  read && "regions" in read ? read.regions.map(({ text }) => text) : read;
