/** Notebooks through the command: bad ones are named in one line each and left, large ones are read, and the rest of the run goes on. */
import { truncateSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { sandbox } from "../cli/sandbox.js";
import { SEED, SEED_REWRITTEN } from "../cli/seed.js";

const LINES = SEED.split(/(?<=\n)/);
const WRITTEN = SEED_REWRITTEN.split(/(?<=\n)/);
const MEGABYTE = 1024 * 1024;

const cell = (source: unknown, more: object = {}) => ({ cell_type: "code", metadata: {}, outputs: [], source, ...more });
const notebook = (cells: unknown, more: object = {}) =>
  `${JSON.stringify({ cells, metadata: {}, nbformat: 4, nbformat_minor: 5, ...more }, null, 1)}\n`;
const GOOD = notebook([cell(LINES)]);

const BAD: Readonly<Record<string, readonly [content: string, message: string]>> = {
  "cut-off.ipynb": [GOOD.slice(0, -40), 'not valid JSON at line 26, column 17: expected "'],
  "merged.ipynb": [`<<<<<<< HEAD\n${GOOD}=======\n>>>>>>> b\n`, "not valid JSON at line 1, column 1: expected {"],
  "comma.ipynb": [GOOD.replace('"metadata": {},', '"metadata": {,},'), "not valid JSON at line 5, column 17"],
  "list.ipynb": [`[${GOOD}]`, "not a notebook: the file is a list; it must be an object"],
  "cells.ipynb": [notebook({ a: cell(LINES) }), "not a notebook: cells is an object; it must be a list"],
  "null-cell.ipynb": [notebook([cell(LINES), null]), "not a notebook: cell 2 is null; it must be an object"],
  "source.ipynb": [notebook([cell(LINES), cell(1)]), "not a notebook: source of cell 2 is a number"],
  "nested.ipynb": [notebook([cell(LINES), cell([["x"]])]), "not a notebook: source of cell 2 holds a list"],
  "metadata.ipynb": [notebook([cell(LINES)], { metadata: "x" }), "not a notebook: metadata is a string; it must be an object"],
  "cell-metadata.ipynb": [notebook([cell(LINES, { metadata: null })]), "not a notebook: the metadata of cell 1 is null"],
  "format.ipynb": [notebook([cell(LINES)], { nbformat: 5 }), "not a notebook: nbformat is 5; 3 and 4 can be read"],
  "nul.ipynb": [GOOD.replace("torch", "tor\0ch"), "holds a NUL byte"],
};

const DONE: Readonly<Record<string, readonly [before: string, after: string]>> = {
  "good.ipynb": [GOOD, notebook([cell(WRITTEN)])],
  "mark.ipynb": [`\uFEFF${GOOD}`, `\uFEFF${notebook([cell(WRITTEN)])}`],
  "old.ipynb": [
    JSON.stringify({ nbformat: 3, worksheets: [{ cells: [{ cell_type: "code", language: "python", input: LINES }] }] }),
    JSON.stringify({ nbformat: 3, worksheets: [{ cells: [{ cell_type: "code", language: "python", input: WRITTEN }] }] }),
  ],
  "app.py": [SEED, SEED_REWRITTEN],
};

const LEFT: Readonly<Record<string, string>> = {
  "r.ipynb": notebook([cell(LINES)], { metadata: { kernelspec: { name: "ir", language: "R" } } }),
  "julia.ipynb": notebook([cell(LINES)], { metadata: { kernelspec: { name: "julia-1.10" } } }),
};

test("bad notebooks are named in one line each, all others are done", () => {
  const bad = Object.fromEntries(Object.entries(BAD).map(([path, [content]]) => [path, content]));
  const before = Object.fromEntries(Object.entries(DONE).map(([path, [content]]) => [path, content]));
  const box = sandbox({ ...bad, ...before, ...LEFT });
  const { status, stderr } = box.run([]);
  expect(status).toBe(0);
  const notes = stderr.split("\n").filter((line) => line.startsWith("note: "));
  expect(notes.map((line) => line.split(": ")[1]).sort()).toEqual(Object.keys(BAD).sort());
  for (const [path, [, message]] of Object.entries(BAD)) {
    expect(notes.find((line) => line.startsWith(`note: ${path}: `))).toContain(message);
    expect(box.read(path)).toBe(bad[path]);
  }
  for (const [path, [, after]] of Object.entries(DONE)) expect(box.read(path), path).toBe(after);
  for (const [path, content] of Object.entries(LEFT)) expect(box.read(path), path).toBe(content);
});

test.each([[], ["--dry"], ["--check"]])("a broken notebook is named and left as a broken module is: %j", (...args: string[]) => {
  const broken: Readonly<Record<string, string>> = {
    "a.ipynb": GOOD.slice(0, -40),
    "b.ipynb": `[${GOOD}]`,
    "c.py": `${SEED}x = (`,
  };
  const box = sandbox(broken);
  const { status, stdout, stderr } = box.run(args);
  expect(status).toBe(0);
  expect(stdout).toBe("");
  expect(stderr).toMatch(/^note: a\.ipynb: not valid JSON .+; save it anew in Jupyter and run again$/m);
  expect(stderr).toMatch(/^note: b\.ipynb: not a notebook: .+; save it anew in Jupyter and run again$/m);
  expect(stderr).toMatch(/^note: c\.py: not valid Python at line \d+; fix the syntax and run again$/m);
  for (const [path, text] of Object.entries(broken)) expect(box.read(path)).toBe(text);
});

test("a notebook of 50 MB is rewritten within a few times its size, one that is too large is named", () => {
  const picture = "iVBORw0KGgoAAAANSUhEUgAAAgAAAAIACAIAAAB7GkOtAAEAAElEQVR4nOz9WbMk".repeat(15_000);
  const shown = cell(["pipe('a cat')\n"], { outputs: [{ data: { "image/png": picture }, output_type: "display_data" }] });
  const large = (lines: readonly string[]) => notebook([cell(lines), ...Array.from({ length: 56 }, () => shown)]);
  const box = sandbox({ "large.ipynb": large(LINES), "too-large.ipynb": "", "app.py": SEED }, { git: false });
  truncateSync(join(box.dir, "too-large.ipynb"), 201 * MEGABYTE);
  expect(box.bytes("large.ipynb").length).toBeGreaterThan(50 * MEGABYTE);
  // The process ends when its texts and values need more than this.
  const { status, stderr } = box.run(["large.ipynb", "too-large.ipynb", "app.py"], {
    env: { NODE_OPTIONS: "--max-old-space-size=400" },
  });
  expect(stderr).toContain("error: too-large.ipynb: larger than 200 MB: left alone; clear its outputs");
  expect(status).toBe(2);
  expect(box.read("app.py")).toBe(SEED_REWRITTEN);
  expect(box.read("large.ipynb") === large(WRITTEN)).toBe(true);
});
