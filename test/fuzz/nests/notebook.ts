/** Notebooks as Jupyter and others write them: magics, outputs, all forms of a source, escapes, no line end at the end. */
import type { Random } from "../random.js";
import type { Wrap } from "../wrap.js";
import { groups } from "./lines.js";

const FIRST = [
  "%%time\n",
  "%%capture out\n\n",
  "!pip install -q diffusers 猫\n",
  "%load_ext autoreload\n%autoreload 2\n",
  "pipe?\n",
  "files = !ls *.png\n",
];
const LAST = ["\n!nvidia-smi", "\n%matplotlib inline", "\n# 😀 done", ""];
const OUTPUT = { name: "stdout", output_type: "stream", text: ["😀 torch_dtype=torch.float16\n", "é"] };

/** What is no Python goes: lines of magics, and what `%%` begins. */
const withoutMagics = (text: string): string => text.replace(/^(?:[%!].*|\w+\?|files = !.*)$/gm, "");

const asciiJson = (text: string): string =>
  JSON.stringify(text).replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** Source of a cell: one string, lines, or pieces of any length; plain or with escapes. */
function sourceText(text: string, random: Random): string {
  const write = random.pick([JSON.stringify, JSON.stringify, asciiJson]);
  const pieces = random.pick([
    () => text.split(/(?<=\n)/),
    () => text.split(/(?<=\n)/),
    () => text.match(/[\s\S]{1,25}/gu) ?? [],
    () => undefined,
  ])();
  if (!pieces) return write(text);
  return random.pick([
    () => `[${pieces.map((one) => write(one)).join(", ")}]`,
    () => `[\n    ${pieces.map((one) => write(one)).join(",\n    ")}\n   ]`,
  ])();
}

export const LAB: Wrap = {
  path: "lab.ipynb",
  wrap(program, random) {
    const newline = random.pick(["\n", "\n", "\n", "\r\n"]);
    const cells = groups(program, random, 40).map((lines) => {
      const text = (random.chance(30) ? random.pick(FIRST) : "") + lines.join("\n") + random.pick(["\n", ...LAST]);
      const source = sourceText(text.replaceAll("\n", newline), random);
      const outputs = random.chance(30) ? JSON.stringify([OUTPUT]) : "[]";
      return `  {\n   "source": ${source},\n   "cell_type": "code",\n   "metadata": {"tags": ["sana"]}, "execution_count": 3,\n   "outputs": ${outputs}\n  }`;
    });
    const noise = [
      `  {"cell_type": "markdown", "source": "# bf16 😀", "metadata": {}}`,
      `  {"cell_type": "code", "metadata": {}, "outputs": [], "source": "%%bash\\nls"}`,
      `  {"cell_type": "raw", "source": ["pipe.vae.to(torch.bfloat16)"], "metadata": {}}`,
    ];
    const all = random.chance(50) ? [noise[0], ...cells, noise[1], noise[2]] : [...noise, ...cells];
    return `{\n "cells": [\n${all.join(",\n")}\n ],\n "metadata": {"kernelspec": {"language": "python"}},\n "nbformat": 4\n}${random.pick(["", "\n"])}`;
  },
  unwrap(file) {
    const { cells }: { cells: { cell_type: string; source: string | string[] }[] } = JSON.parse(file);
    const code = cells.filter(({ cell_type }) => cell_type === "code").map(({ source }) => [source].flat().join(""));
    const python = code.filter((text) => !text.startsWith("%%bash")).map((text) => withoutMagics(text.replaceAll("\r\n", "\n")));
    return `${python.join("\n")}\n`;
  },
};
