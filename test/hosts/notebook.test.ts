/** Notebooks: what is Python in them, what is masked, and what is no notebook. Whole rewrites are in the fixtures. */
import { beforeAll, describe, expect, test } from "vitest";
import { maskMagics, pythonFrom } from "../../src/hosts/notebook/magics.js";
import { NOTEBOOK } from "../../src/hosts/notebook.js";
import type { PythonRegion } from "../../src/types.js";
import { notebook, regionOf } from "./notebooks.js";

beforeAll(async () => NOTEBOOK.prepare?.());

const read = (text: string) => NOTEBOOK.read({ path: "a.ipynb", text });
const problem = (text: string) => {
  const result = read(text);
  return "problem" in result ? result.problem : undefined;
};
const regionsOf = (text: string): readonly PythonRegion[] => {
  const result = read(text);
  return "regions" in result ? result.regions : [];
};
describe("the program", () => {
  test("joins all code cells in order", () => {
    expect(regionOf(notebook([["a = 1\n", "b = 2"], "c = 3\n", ["d = ", "4"]])).text).toBe("a = 1\nb = 2\n\nc = 3\n\nd = 4\n");
  });

  test("leaves out empty cells, other kinds of cells, and cells in other languages", () => {
    const cells = [
      { cell_type: "markdown", source: "# a" },
      { cell_type: "code", source: [] },
      { cell_type: "code", source: "%%bash\nls" },
      { cell_type: "code", source: "ls", metadata: { vscode: { languageId: "shellscript" } } },
      { cell_type: "code", source: "a = 1", metadata: { vscode: { languageId: "python" } } },
    ];
    expect(regionOf(notebook([], { cells })).text).toBe("a = 1\n");
  });

  test("reads the worksheets of nbformat 3", () => {
    const cells = [
      { cell_type: "code", input: ["a = 1\n", "b = 2"], language: "python", outputs: [] },
      { cell_type: "heading", source: "A" },
    ];
    const text = JSON.stringify({
      nbformat: 3,
      metadata: { name: "" },
      worksheets: [{ cells }, { cells: [{ cell_type: "code", input: "c # sana" }] }],
    });
    expect(regionOf(text).text).toBe("a = 1\nb = 2\n\nc # sana\n");
  });

  test.each([
    { kernelspec: { language: "R" } },
    { kernelspec: { language: "python" }, language_info: { name: "julia" } },
    { language: "Julia" },
    { kernelspec: { name: "ir" } },
    { kernelspec: { name: "julia-1.9" } },
  ])("is empty for another kernel: %j", (metadata) => {
    expect(read(notebook(["a = 1"], { metadata }))).toEqual({ regions: [] });
  });

  test.each([
    {},
    { kernelspec: { name: "python3" } },
    { kernelspec: { language: "Python" }, language_info: { name: "ipython" } },
  ])("is there for %j", (metadata) => {
    expect(regionOf(notebook(["a = 1"], { metadata })).text).toBe("a = 1\n");
  });

  const texts = (regions: readonly PythonRegion[] = []) => regions.map(({ text }) => text);

  test("sets cells apart that would take the next ones with them", () => {
    const unclosed = ["a = (", 'b = """c', "d = 4", "e = f'{", "@f"];
    expect(texts(regionsOf(notebook(unclosed)))).toEqual(["d = 4\n\ne = f'{\n", "a = (\n", 'b = """c\n', "@f\n"]);
    expect(texts(regionsOf(notebook(["a = ("])))).toEqual(["a = (\n"]);
  });

  test("sets other cells that cannot run apart when it is asked to, so that they are named and the others read", () => {
    const [region] = regionsOf(notebook(["b = 2", "else:\n  pass", "c = 3"]));
    expect(region?.text).toBe("b = 2\n\nelse:\n  pass\n\nc = 3\n");
    expect(texts(region?.apart?.())).toEqual(["b = 2\n\nc = 3\n", "else:\n  pass\n"]);
    expect(regionsOf(notebook(["b = 2"]))[0]?.apart?.()).toEqual([]);
    expect(regionsOf(notebook(["else: b"]))[0]?.apart?.()).toEqual([]);
  });

  test("asks only cells that matter whether they can run", () => {
    const plain = Array.from({ length: 100 }, (_, index) => `value_${index} = ${index} + offset_${index}`);
    const cells = ["pipe.to(torch.float16)", "else: pipe.half()", ...plain, "else: x", "y = 1", "else: vae.to(torch.float16)"];
    const pieces = texts(regionsOf(notebook(cells))[0]?.apart?.());
    expect(pieces.slice(1)).toEqual(["else: pipe.half()\n", "else: vae.to(torch.float16)\n"]);
    const ours = texts(regionsOf(notebook([...cells, "# sana-codemod: ignore"]))[0]?.apart?.());
    expect(ours.slice(1)).toEqual(["else: pipe.half()\n", "else: x\n", "else: vae.to(torch.float16)\n"]);
  });

  test("is empty when no code cell mentions SANA", () => {
    const cells = [{ cell_type: "code", source: "a = 1", outputs: [{ text: "Sana" }] }];
    expect(read(JSON.stringify({ nbformat: 4, cells: [...cells, { cell_type: "markdown", source: "Sana" }] }))).toEqual({
      regions: [],
    });
    expect(
      regionsOf(JSON.stringify({ nbformat: 4, cells: [...cells, { cell_type: "code", source: ["b\n", "# SANA"] }] })),
    ).toHaveLength(1);
  });

  test("has top-level await", () => {
    expect(regionOf(notebook(["image = await run(pipe)\nasync with a as b:\n    pass"])).text).toContain("await run");
  });
});

describe("magics", () => {
  test.each([
    ["%matplotlib inline\na", "__________________\na"],
    ["if a:\n    !pip install x \\\n      y\nb", "if a:\n    ________________\n       \nb"],
    ["files = !ls *.py\nb", "files = ________\nb"],
    ["v = %env HOME", "v = _________"],
    ["?help\nhelp?\na.b??  \nb", "_____\n_____\n_____  \nb"],
    ["%time pipe = f(1)\nb", "____; pipe = f(1)\nb"],
    ["%time for a in b: pass", "______________________"],
    ["%time !ls", "_________"],
    [",f a\n;f a\n/f a", "____\n____\n____"],
    ["!ls 'it\nb", "_______\nb"],
    ["!a \\\r\n b\r\nc", "____\r\n  \r\nc"],
    ["\n pip install -q sana \n", "\n ___________________ \n"],
    ["cd ..", "_____"],
  ])("masks %j", (text, masked) => {
    expect(maskMagics(text).text).toBe(masked);
  });

  test.each([
    "a = (b\n  % c)",
    'a = """\n!ls\n%cd\nwhat?\n"""',
    "a != b",
    "a = b \\\n  % c",
    "f(x=1) % 2",
    "a # what?",
    "a = '''?'''",
    "f(\n  a=\n  !b)",
    "x[a] %= 2",
    "f(\n  a?",
    "lambda x=1: x",
    "",
    "pip install a\nb",
    "run = 1",
    "env",
  ])("leaves %j", (text) => {
    expect(maskMagics(text)).toEqual({ text, magics: [] });
  });

  test.each([
    ["%%time\na", 7],
    ["\n%%capture out\n%%time\n\na", 22],
    ["%%time", 6],
    ["%%time?\na", 0],
    ["a\n%%bash", 0],
    ["%%bash\nls", undefined],
    ["%%time\n%%html\n<p>", undefined],
    ["%%writefile a.py\na = 1", undefined],
  ])("Python of %j begins at %s", (text, from) => {
    expect(pythonFrom(text)).toBe(from);
  });

  test("are never changed", () => {
    const region = regionOf(notebook(["a = 1\n%time b = 2\nc"]));
    const at = region.text.indexOf("; b");
    expect(() => region.writeBack({ start: at, end: at + 7, text: "" })).toThrow(RangeError);
    expect(() => region.writeBack({ start: at - 1, end: at - 1, text: "x" })).toThrow("a notebook magic stands in the way");
    expect(region.writeBack({ start: at + 6, end: at + 7, text: "3" })).toHaveLength(1);
  });
});

describe("what is no notebook", () => {
  test.each([
    ["", "not valid JSON at line 1, column 1: expected {"],
    ["<<<<<<< HEAD", "not valid JSON at line 1, column 1: expected {"],
    ["{", "not valid JSON at line 1, column 2"],
    ['{"a": 1,}', 'expected "'],
    ['{"a": 01}', "expected }"],
    ['{"a": "b\n"}', "not valid JSON at line 1, column 9: expected a string that ends on its line"],
    ['{"a": "b', "not valid JSON at line 1, column 7: expected a string that ends"],
    ['{"a": "b\\', "expected an escape that JSON has"],
    ['{"a": "\\x"}', "not valid JSON at line 1, column 9: expected an escape that JSON has"],
    ['{"a": "\\u00g0"}', "expected an escape that JSON has"],
    ["{'a': 1}", 'expected "'],
    ['{"a": 1} // b', "expected the end of the file"],
    ['{"a": tru}', "expected a value"],

    ["[]", "not a notebook: the file is a list; it must be an object"],
    ["null", "not a notebook: the file is null"],
    ["{}", "nbformat is missing"],
    ['{"nbformat": 4}', "cells is missing"],
    ['{"nbformat": 3, "cells": []}', "worksheets is missing"],
    ['{"nbformat": 5, "cells": []}', "nbformat is 5; 3 and 4 can be read"],
    ['{"nbformat": "4", "cells": []}', 'nbformat is "4"'],
    ['{"nbformat": 4, "cells": {}}', "cells is an object; it must be a list"],
    ['{"nbformat": 4, "cells": [1]}', "cell 1 is a number; it must be an object"],
    ['{"nbformat": 4, "cells": [null]}', "cell 1 is null"],
    ['{"nbformat": 4, "cells": [], "metadata": []}', "metadata is a list"],
    ['{"nbformat": 4, "cells": [{"metadata": "a"}]}', "the metadata of cell 1 is a string"],
    ['{"nbformat": 4, "cells": [{"source": ""}]}', "cell_type of cell 1 is no string"],
    ['{"nbformat": 4, "cells": [{"cell_type": 1, "source": ""}]}', "cell_type of cell 1 is no string"],
    ['{"nbformat": 4, "cells": [{"cell_type": "code"}]}', "source of cell 1 is missing"],
    ['{"nbformat": 4, "cells": [{"cell_type": "code", "source": 1}]}', "source of cell 1 is a number"],
    ['{"nbformat": 4, "cells": [{"cell_type": "code", "source": {}}]}', "source of cell 1 is an object"],
    ['{"nbformat": 4, "cells": [{"cell_type": "code", "source": ["a", null]}]}', "source of cell 1 holds null"],
    ['{"nbformat": 3, "worksheets": [null]}', "a worksheet is null"],
    ['{"nbformat": 3, "worksheets": [{"cells": [{"cell_type": "code", "source": "a"}]}]}', "input of cell 1 is missing"],
  ])("%j is named in one line", (text, message) => {
    expect(problem(text)).toContain(message);
    expect(problem(text)).not.toContain("\n");
  });

  test("brackets without end are named", () => {
    expect(problem(`{"a": ${"[".repeat(100_000)}`)).toContain("expected fewer brackets in brackets");
  });

  test("what Python's json takes is read", () => {
    expect(problem('{"nbformat": 4.0, "cells": []}')).toBeUndefined();
    expect(problem('\uFEFF{"nbformat": 4, "cells": [], "a": [NaN, -Infinity, Infinity, -0.5e+3]}')).toBeUndefined();
  });
});
