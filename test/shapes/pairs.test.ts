/** Two sites that share nothing, in one module or in two: of each is said, and with each is done, what is said and done when it stands alone. */
import { describe, expect, test } from "vitest";
import { codemod } from "../../src/codemod.js";
import { DEFAULTS, type Options } from "../../src/options.js";
import type { FileResult, SourceFile } from "../../src/types.js";
import { COMPANIONS } from "./companions.js";
import { MADE, REACHED, type Shape, SPELLED, TESTED, WANTED } from "./modules.js";
import { CHOSEN, PLACED, PUT_TOGETHER, SAID, USED, WRITTEN } from "./more.js";

const HEAD = "import torch\nfrom diffusers import SanaPipeline\n";
/** What they do says that the whole module trains. */
const TRAINERS = [
  "a backward pass",
  "an accelerator alone",
  "parts that are prepared",
  "an optimizer over a list",
  "an optimizer over groups",
  "an optimizer over something else",
];
const SHAPES: readonly Shape[] = [
  ...[...REACHED, ...TESTED, ...MADE, ...SPELLED, ...WANTED, ...COMPANIONS],
  ...[...CHOSEN, ...PUT_TOGETHER, ...WRITTEN, ...USED, ...SAID, ...PLACED.slice(-10)],
].filter(([name]) => !TRAINERS.includes(name));
const UNSAFE = { ...DEFAULTS, unsafeFixes: true };
const codeOf = (lines: readonly string[]): string => `${lines.join("\n")}\n`;

interface Outcome {
  readonly texts: readonly string[];
  readonly words: readonly string[];
}

function outcome(files: readonly SourceFile[], options: Options, down = 0): Outcome {
  const results = codemod(files, options);
  return {
    texts: files.map(({ path, text }) => results.find((result) => result.path === path)?.output ?? text),
    words: results.flatMap((result) => wordsOf(result, down)).sort(),
  };
}

/** Findings with their places `down` lines further down. */
function wordsOf({ path, findings }: FileResult, down: number): string[] {
  const place = (line: number, column: number) => `${line + down}:${column}`;
  return findings.map(({ start, end, site, rule, severity, applicability, applied, message, reason, notes }) => {
    const [, line, column] = site.split(":").map(Number);
    const places = [place(start.line, start.column), place(end.line, end.column), place(line ?? 0, column ?? 0)].join(" ");
    return [path, places, rule, severity, applicability, applied, message, reason, ...notes].join("; ");
  });
}

const module = (text: string, path = "a.py"): SourceFile => ({ path, text: HEAD + text });

function inOneModule(first: readonly string[], second: readonly string[], options: Options): void {
  const [above, below] = [codeOf(first), codeOf(second)];
  const one = outcome([module(above)], options);
  const other = outcome([module(below)], options, first.length);
  const both = outcome([module(above + below)], options);
  expect(both.texts).toEqual([`${one.texts[0]}${other.texts[0]?.slice(HEAD.length)}`]);
  expect(both.words).toEqual([...one.words, ...other.words].sort());
}

/** Both start at the same offsets; the second imports the first. */
function inTwoModules(first: readonly string[], second: readonly string[], options: Options): void {
  const files = [module(codeOf(first)), module(codeOf([...second, "import a"]), "b.py")];
  const apart = files.map((file) => outcome([file], options));
  const both = outcome(files, options);
  expect(both.texts).toEqual(apart.flatMap(({ texts }) => texts));
  expect(both.words).toEqual(apart.flatMap(({ words }) => words).sort());
}

/** With other names than those of the shapes and of other companions. */
const renamed = (lines: readonly string[]): string[] =>
  lines.map((line) => line.replaceAll("beside", "second").replaceAll("loaded", "given"));

describe("two sites that share nothing", () => {
  for (const [index, [name, lines, options]] of SHAPES.entries()) {
    const companion = (step: number) => COMPANIONS[(index + step) % COMPANIONS.length] ?? ["", []];
    const pair = (how: string, step: number, check: (others: readonly string[]) => void) => {
      const [beside, others] = companion(step);
      if (beside !== name) test(`${name}, ${how} ${beside}`, () => check(renamed(others)));
    };
    if (index % 2 === 0) {
      pair("and before it", 0, (others) => inOneModule(others, lines, { ...DEFAULTS, ...options }));
      pair("and in a module that it imports", 11, (others) => inTwoModules(others, lines, { ...UNSAFE, ...options }));
    } else {
      pair("and after it", 7, (others) => inOneModule(lines, others, { ...UNSAFE, ...options }));
      pair("and in a module that imports it", 3, (others) => inTwoModules(lines, others, { ...DEFAULTS, ...options }));
    }
  }
});
