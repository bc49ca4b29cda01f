/** Which files may use a name of a module, from their text: too many cost time, one too few is a site that is lost. */
import { describe, expect, test } from "vitest";
import { Users } from "../../src/mention.js";
import { WordFinder } from "../../src/words.js";

const MENTION = { name: "make", path: "pkg/loaders.py" };
const uses = (text: string, mention = MENTION) => new Users([mention]).of({ path: "app/main.py", text }).length === 1;

describe("a file uses make of loaders when it says", () => {
  test.each([
    ["from pkg.loaders import make\n"],
    ["from .loaders import make as m\n"],
    ["from pkg.loaders import (\n    other,  # (a comment)\n    make,\n)\n"],
    ["from pkg.loaders import \\\n    make\n"],
    ["def f():\n    from pkg.loaders import make\n"],
    ["from pkg.loaders import *\nmake()\n"],
    ["from pkg.loaders import *\n"],
    ["import pkg.loaders\npkg.loaders.make()\n"],
    ["from pkg import loaders\nloaders . make()\n"],
    ["from pkg import loaders as l\nl.make()\n"],
    ["import pkg.loaders as l\nl.make()\n"],
    ["import pkg\npkg.loaders.make()\n"],
    ["import pkg\nf(pkg.loaders)\nx.make()\n"],
    ["from pkg import loaders\nf(loaders)\nx.make()\n"],
    ["from pkg import loaders\ngetattr(loaders, name)()\n"],
    ["from pkg import loaders\nvars(loaders)[name]()\n"],
    ["from pkg import loaders\nloaders.__dict__[name]()\n"],
    ["import pkg\ngetattr(pkg.loaders, name)()\n"],
    ["import pkg\nimport a.b\nchosen = a . b.loaders\ngetattr(chosen, name)()\n"],
    ['from importlib import import_module\nimport_module("pkg.loaders").make()\n'],
    ['import importlib\nimportlib.import_module("pkg." + name).make()\n'],
    ['import sys\nsys.modules["pkg.loaders"].make()\n'],
    ['__import__("pkg.loaders").make()\n'],
    ["# é\nfrom pkg.loaders import make\n"],
    ["\ufefffrom pkg.loaders import make\r\n"],
    ["if x: from pkg.loaders import make\n"],
    ["x = 1; from pkg.loaders import make\n"],
  ])("%j", (text) => expect(uses(text)).toBe(true));
});

describe("it does not when it says", () => {
  test.each([
    ["import torch\nmake()\n"],
    ["from pkg.other import make\n"],
    ["from pkg import loaders\nloaders.other(make)\n"],
    ["from pkg import loaders\nloaders.other()\ngetattr(x, y)\n"],
    ["import pkg\nself.loaders = [1]\ngetattr(x, y)\n"],
    ["import pkg\nargs.config.loaders\ngetattr(x, y)\n"],
    ["def f(loaders, make):\n    return loaders + make\n"],
    ["self.make(loaders=3)\n"],
    ["from pkg.my_loaders import make_it\n"],
  ])("%j", (text) => expect(uses(text)).toBe(false));

  test("the module itself", () => {
    expect(new Users([MENTION]).of({ path: "pkg/loaders.py", text: "from pkg.loaders import make\n" })).toEqual([]);
  });
});

test("a package is called by its folder", () => {
  expect(uses("from pkg.models import make\n", { name: "make", path: "pkg/models/__init__.py" })).toBe(true);
});

test("each mention is judged by itself", () => {
  const mentions = [MENTION, { name: "cast", path: "pkg/loaders.py" }, { name: "load", path: "pkg/other.py" }];
  expect(new Users(mentions).of({ path: "a.py", text: "from pkg.loaders import make, x\nimport pkg.other\n" })).toEqual([
    MENTION,
  ]);
});

describe("words", () => {
  test.each([
    ["a b_1 ab", ["a", "ab"]],
    ["xa a1 _a", []],
    ["a.ab(a)", ["a", "ab", "a"]],
    ["éa a é", ["a"]],
    ["über", ["über"]],
    ["", []],
  ])("of %j", (text, found) => {
    const seen: string[] = [];
    new WordFinder(new Set(["a", "ab", "über"])).each(text, (word, start, end) => {
      expect(text.slice(start, end)).toBe(word);
      seen.push(word);
    });
    expect(seen).toEqual(found);
  });
});
