/** A generated program inside a file of another kind, and the way back that an interpreter of that kind would go: none of it is the project's own. */
import { runInNewContext } from "node:vm";
import { laidOut } from "./layouts.js";
import type { Random } from "./random.js";

/** One kind of file. */
export interface Wrap {
  readonly path: string;
  wrap(program: string, random: Random): string;
  /** The program in a file that {@link wrap} made, before or after it was rewritten. */
  unwrap(file: string): string;
}

const indent = (text: string, margin: string): string => text.replace(/^(?=.)/gm, margin);
const dedent = (text: string, margin: string): string => text.replaceAll(new RegExp(`^${margin}`, "gm"), "");

/** Lines at which a statement of the module starts. */
function starts(lines: readonly string[]): boolean[] {
  return lines.map((line, index) => /^(?!else|finally|elif|except)\S/.test(line) && !lines[index - 1]?.startsWith("@"));
}

function cells(program: string, random: Random): string[] {
  const lines = program.split("\n");
  const first = starts(lines);
  const parts: string[][] = [[]];
  for (const [index, line] of lines.entries()) {
    if (first[index] && random.chance(25)) parts.push([]);
    parts.at(-1)?.push(line);
  }
  return parts.map((part) => part.join("\n")).filter((part) => part.trim() !== "");
}

const MAGICS = ["", "", "%matplotlib inline\n", "!pip install -q diffusers\n"];

const NOTEBOOK: Wrap = {
  path: "main.ipynb",
  wrap(program, random) {
    const asLines = random.chance(60);
    const made = cells(program, random).map((cell) => {
      const text = random.pick(MAGICS) + cell;
      return {
        cell_type: "code",
        execution_count: null,
        metadata: {},
        outputs: [],
        source: asLines ? text.split(/(?<=\n)/) : text,
      };
    });
    const noise = { cell_type: "markdown", metadata: {}, source: ["# Notes on `pipe`\n", "none"] };
    return `${JSON.stringify({ cells: [noise, ...made], metadata: {}, nbformat: 4, nbformat_minor: 5 }, undefined, random.pick([1, 2, 0]))}\n`;
  },
  unwrap(file) {
    const { cells: all }: { cells: { cell_type: string; source: string | string[] }[] } = JSON.parse(file);
    const code = all.filter(({ cell_type }) => cell_type === "code").map(({ source }) => [source].flat().join(""));
    return `${code.join("\n").replace(/^[%!].*$/gm, "")}\n`;
  },
};

const between = (file: string, before: string, after: string): string =>
  file.slice(file.indexOf(before) + before.length, file.lastIndexOf(after));

const MARKDOWN: Wrap = {
  path: "guide.md",
  wrap: (program, random) => {
    const fence = random.pick(["```", "~~~~"]);
    const margin = random.pick(["", "", "   "]);
    return `# How to\n\n1. Do this:\n\n${indent(`${fence}python\n${program}${fence}\n`, margin)}\nThat is all.\n`;
  },
  unwrap(file) {
    const [, margin = "", fence = ""] = /^( *)(```|~~~~)python$/m.exec(file) ?? [];
    return dedent(between(file, `${fence}python\n`, `${margin}${fence}\n`), margin);
  },
};

const RST: Wrap = {
  path: "guide.rst",
  wrap: (program) => `How to\n======\n\n.. code-block:: python\n\n${indent(program, "    ")}\nThat is all.\n`,
  unwrap: (file) => dedent(between(file, "python\n\n", "\nThat is all."), "    "),
};

const TEMPLATE: Wrap = {
  path: "snippet.ts",
  wrap: (program) => `export const code = \`${program.replaceAll(/[\\`]|\$\{/g, "\\$&")}\`;\n`,
  unwrap: (file) => String(runInNewContext(between(file, "code = ", ";\n"))),
};

const QUOTED: Wrap = {
  path: "snippet.js",
  wrap: (program) => `export const code = ${JSON.stringify(program)};\n`,
  unwrap: TEMPLATE.unwrap,
};

const PROMPTS: Wrap = {
  path: "module.py",
  wrap(program) {
    const lines = program.trimEnd().split("\n");
    const first = starts(lines);
    const shown = lines.map((line, index) => (line === "" ? "    ..." : `    ${first[index] ? ">>>" : "..."} ${line}`));
    return `def draw():\n    """Draws.\n\n    Examples:\n\n${shown.join("\n")}\n    """\n`;
  },
  unwrap: (file) => between(file, "Examples:\n\n", '    """').replaceAll(/^ {4}(>>>|\.\.\.) ?/gm, ""),
};

const MODULE: Wrap = { path: "main.py", wrap: (program) => program, unwrap: (file) => file };

/** BOM off: the interpreter does that with a file, and the stand-ins with none. */
const LAID_OUT_MODULE: Wrap = { path: "main.py", wrap: laidOut, unwrap: (file) => file.replace("\uFEFF", "") };

export const LAID_OUT: readonly Wrap[] = [LAID_OUT_MODULE];
export const MODULES: readonly Wrap[] = [MODULE];
export const HOSTS: readonly Wrap[] = [NOTEBOOK, MARKDOWN, RST, TEMPLATE, QUOTED, PROMPTS];
