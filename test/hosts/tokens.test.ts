/**
 * The law of every host: any piece of a region, replaced by itself, gives back the file byte for byte; replaced by something else, only that changes.
 * Notebooks and JavaScript have generators of their own, in the tests of their hosts.
 */
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { HOSTS } from "../../src/hosts/index.js";
import { splice } from "../../src/splice.js";
import type { PythonRegion, SourceFile } from "../../src/types.js";
import { fixtureFiles, regionsOf } from "./documents.js";
import { docstring, type Made, markdown, rst } from "./nasty-documents.js";

beforeAll(async () => {
  for (const host of HOSTS) await host.prepare?.();
});

const PIECE = /[\p{L}\p{N}_]+|\r?\n|[^\S\n]+|[^\s\p{L}\p{N}_]/gu;

/** How many pieces were replaced by themselves. */
function expectOwnPieces({ path, text }: SourceFile, region: PythonRegion): number {
  const pieces = [...region.text.matchAll(PIECE)];
  for (const [index, { 0: own, index: start }] of pieces.entries()) {
    const end = start + own.length;
    expect(splice(text, region.writeBack({ start, end, text: own })), `${path}: ${own}`).toBe(text);
    const next = pieces[index + 2];
    const several = { start, end: next ? next.index + next[0].length : region.text.length };
    const same = region.text.slice(several.start, several.end);
    expect(splice(text, region.writeBack({ ...several, text: same })), `${path}: ${same}`).toBe(text);
  }
  return pieces.length;
}

/** The example's own region: a module has its code as the first one. */
function exampleOf({ file }: Made): PythonRegion {
  const examples = regionsOf(file).filter((region) => region.fragment);
  expect(examples, file.text).toHaveLength(1);
  return examples[0] as PythonRegion;
}

describe.each([
  ["markdown", markdown],
  ["rst", rst],
  ["docstring", docstring],
])("generated %s", (_, documents) => {
  test("is read as it was made, and every piece replaced by itself gives it back", () => {
    fc.assert(
      fc.property(documents, (made) => {
        const region = exampleOf(made);
        const lines = region.text.split(/\r?\n/).filter((line) => line.trim() !== "");
        expect(lines).toEqual(made.code);
        expect(expectOwnPieces(made.file, region)).toBeGreaterThan(5);
      }),
      { numRuns: 100 },
    );
  });

  test("changes by the name that is replaced, and by the line that is taken out", () => {
    fc.assert(
      fc.property(documents, fc.nat(), (made, pick) => {
        const region = exampleOf(made);
        const names = [...region.text.matchAll(/(?<![\w.])[a-z]+(?!\w)/g)];
        const name = names[pick % names.length];
        const start = name?.index ?? 0;
        const end = start + (name?.[0].length ?? 0);
        const at = region.locate(start);
        const { path, text } = made.file;
        expect(splice(text, region.writeBack({ start, end, text: "other_name" }))).toBe(
          `${text.slice(0, at)}other_name${text.slice(at + end - start)}`,
        );
        const line = made.code.lastIndexOf("g(sana)");
        const gone = region.text.lastIndexOf("g(sana)");
        const after = splice(text, region.writeBack({ start: gone, end: region.text.length, text: "" }));
        const left = exampleOf({ file: { path, text: after }, code: [] }).text.split(/\r?\n/);
        expect(left.filter((one) => one.trim() !== "")).toEqual(made.code.slice(0, line));
      }),
      { numRuns: 100 },
    );
  });
});

test.each(HOSTS.map(({ name }) => name))("every piece of the %s fixtures replaced by itself gives back the file", (host) => {
  const files = host === "module" ? fixtureFiles("docstring") : fixtureFiles(host);
  let pieces = 0;
  for (const file of files) {
    const result = HOSTS.find(({ extensions }) => extensions.some((one) => file.path.endsWith(one)))?.read(file);
    for (const region of result && "regions" in result ? result.regions : []) pieces += expectOwnPieces(file, region);
  }
  expect(pieces).toBeGreaterThan(1000);
});
