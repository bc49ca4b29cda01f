/** Notebooks for tests: built from cells, and generated with every way of writing the same source. */
import fc from "fast-check";
import type { NotebookRegion } from "../../src/hosts/notebook/program.js";
import { NOTEBOOK } from "../../src/hosts/notebook.js";

/** Adds no Python, but without it a notebook is none of ours: the last cell of each. */
const MENTION = { cell_type: "code", source: "%%bash\nsana" };

/** The notebook's text as Jupyter writes it; `sources` become code cells. */
export function notebook(
  sources: readonly unknown[],
  { cells = sources.map(codeCell), ...extra }: { readonly cells?: readonly object[]; readonly metadata?: object } = {},
  indent = 1,
): string {
  const whole = { cells: [...cells, MENTION], metadata: { language_info: { name: "python" } }, nbformat: 4, nbformat_minor: 5 };
  return `${JSON.stringify({ ...whole, ...extra }, null, indent)}\n`;
}

function codeCell(source: unknown): object {
  return { cell_type: "code", execution_count: null, metadata: {}, outputs: [], source };
}

/** The sources of a notebook of these tests. */
export function sourcesOf(text: string): unknown[] {
  return JSON.parse(text)
    .cells.slice(0, -1)
    .map((cell: { source: unknown }) => cell.source);
}

/** The only region. @throws Error when there is another number, or a problem. */
export function regionOf(text: string): NotebookRegion {
  const read = NOTEBOOK.read({ path: "a.ipynb", text });
  if ("problem" in read) throw new Error(read.problem);
  if (read.regions.length !== 1) throw new Error(`${read.regions.length} regions`);
  return read.regions[0] as NotebookRegion;
}

const WORDS = ["pipe", "x", "=", "(", ")", "1", '"é"', "'日本'", '"😀\\n"', ".to", "# é", "\\", "\t", "!ls", "%time ", "?", " "];
const line = fc.array(fc.constantFrom(...WORDS), { maxLength: 6 }).map((words) => words.join(""));
const lines = fc.tuple(fc.array(line, { maxLength: 6 }), fc.constantFrom("\n", "\n", "\r\n"), fc.boolean());
const source = lines.map(([list, end, closed]) => list.join(end) + (closed && list.length > 0 ? end : ""));

/** One JSON string, with escapes that are not needed. */
const asJson = (text: string, ascii: boolean): string => {
  const plain = JSON.stringify(text);
  return ascii ? plain.replace(/[^ -~]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`) : plain;
};

const written = fc.tuple(source, fc.constantFrom("list", "list", "string", "pieces"), fc.boolean()).map(([text, form, ascii]) => {
  if (form === "string") return asJson(text, ascii);
  const items = text.match(form === "list" ? /.*\n|.+$/g : /[\s\S]{1,3}/gu) ?? [];
  return `[${items.map((item) => `\n    ${asJson(item, ascii)}`).join(",")}${items.length > 0 ? "\n   " : ""}]`;
});

/** Notebooks whose cells hold anything: magics, broken Python, escapes, all forms of a source. */
export const notebooks = fc.array(written, { minLength: 1, maxLength: 4 }).map((sources) => {
  const cells = sources.map((one) => `  {\n   "source": ${one},\n   "cell_type": "code",\n   "outputs": [{"é": "\\u00e9"}]\n  }`);
  return `{\n "cells": [\n${[...cells, JSON.stringify(MENTION)].join(",\n")}\n ],\n "nbformat": 4\n}\n`;
});
