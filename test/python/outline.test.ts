/** What is left unparsed: found without a parser, so it must agree with the parser, and change no result. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { codemod } from "../../src/codemod.js";
import { DEFAULTS } from "../../src/options.js";
import { parseModule } from "../../src/python/lower.js";
import { outlineOf } from "../../src/python/outline.js";
import { sectionsOf } from "../../src/python/sections.js";

const FOLDER = "__testfixtures__/sana-precision/module";
const TEXTS = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".py"))
  .map((name) => readFileSync(join(FOLDER, name), "utf8"));

const FILLER = Array.from(
  { length: 30 },
  (_, number) =>
    `\n\ndef filler_${number}(rows):\n    """Sum, ${"'"}quoted${"'"}."""\n    total = 0\n    for row in rows:\n        total += row\n    return total\n`,
).join("");

test("sections are the parser's top-level statements", () => {
  let statements = 0;
  for (const text of TEXTS) {
    const { body, errors } = parseModule(text);
    const sections = sectionsOf(text);
    if (errors.length > 0) continue;
    for (const { start, end } of body) {
      statements++;
      expect(
        sections.filter((section) => section.start < end && start < section.end),
        text.slice(start, end),
      ).toHaveLength(1);
    }
  }
  expect(statements).toBeGreaterThan(1000);
});

test("statements that have nothing to do with a site change nothing", () => {
  let compared = 0;
  for (const text of TEXTS) {
    const path = "a.py";
    const plain = codemod([{ path, text }], DEFAULTS)[0];
    if (!text.endsWith("\n") || text.endsWith("\\\n") || plain?.problem) continue;
    compared++;
    const padded = codemod([{ path, text: text + FILLER }], DEFAULTS)[0];
    expect(padded?.output).toBe(plain?.output + FILLER);
    expect(padded?.findings).toEqual(plain?.findings);
  }
  expect(compared).toBeGreaterThan(300);
});

const KEPT = /load|cast/;

test.each([
  ["what a related statement needs", "a = 1\nb = a\nload(b)\nc = 2\n", "a = 1\nb = a\nload(b)\n"],
  [
    "users of its names",
    "x = load()\ndef f(p):\n    return p\ny = f(x)\nz = 3\n",
    "x = load()\ndef f(p):\n    return p\ny = f(x)\n",
  ],
  ["imports", "import os\nfrom lib import q\nr = q()\nn = os.sep\nload()\n", "import os\nfrom lib import q\nr = q()\nload()\n"],
  [
    "decorators and clauses",
    "@load\n\n# why\ndef f():\n    pass\nif 1:\n    pass\nelse:\n    load\nw = 1\n",
    "@load\n\n# why\ndef f():\n    pass\nif 1:\n    pass\nelse:\n    load\n",
  ],
  ["what strings and brackets hide", 'a = """\nload()\n"""\nb = (\n1\n)\ncast\n', 'a = """\nload()\n"""\ncast\n'],
  ["names in replacement fields", 'p = load()\nprint(f"{p!r}")\nn = 1\n', 'p = load()\nprint(f"{p!r}")\n'],
  ["broken lines, for the parser to see", "model =\n<<<<<<< HEAD\nq = 1\nload()\n", "model =\n<<<<<<< HEAD\nload()\n"],
  ["comments between statements", "q = 1\n# about load\nload()\n", "# about load\nload()\n"],
])("keeps %s", (_, text, kept) => {
  const padding = `k = 0${" ".repeat(1600)}\n`;
  const outline = outlineOf(text + padding, KEPT);
  expect(outline.text).toBe(kept);
  expect([...kept].every((character, at) => (text + padding)[outline.locate(at)] === character)).toBe(true);
});

test.each([
  ["an import that nothing of the subject needs", "from lib import q\nr = q()\nload()\n", "from lib import q\nload()\n", [0]],
  [
    "an import that something of the subject needs",
    "from lib import q\nr = q()\nload(r)\n",
    "from lib import q\nr = q()\nload(r)\n",
    [],
  ],
  ["a star import, of which anything may be needed", "from lib import *\nload()\n", "from lib import *\nload()\n", []],
  ["a library, which is no module of the program", "import torch\nload(torch.a)\n", "import torch\nload(torch.a)\n", []],
  ["one of two imports", "import a\nimport b\nload(b.c)\n", "import a\nimport b\nload(b.c)\n", [0]],
  ["an import by another name", "import a as b\nload(b)\n", "import a as b\nload(b)\n", []],
])("read for itself, a module keeps %s, and marks what is idle", (_, text, kept, idle) => {
  const padding = `k = 0${" ".repeat(1600)}\n`;
  const outline = outlineOf(text + padding, KEPT, "alone");
  expect(outline.text).toBe(kept);
  expect([...outline.idle]).toEqual(idle);
  expect(outlineOf(text + padding, KEPT).idle.size).toBe(0);
});

test("a module gives the same among all others as for itself", () => {
  const files = TEXTS.map((text, index) => ({ path: `case_${index}/main_${index}.py`, text }));
  const together = codemod(files, DEFAULTS);
  expect(together.map(({ path }) => path)).toEqual(files.map(({ path }) => path));
  for (const [index, file] of files.entries()) expect(together[index], file.text).toEqual(codemod([file], DEFAULTS)[0]);
});
