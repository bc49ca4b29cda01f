/** The parser in WebAssembly stands in for the native one: the same grammar, trees, matches, findings and bytes, for every fixture and for broken code. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { beforeAll, describe, expect, test } from "vitest";
import { codemod } from "../../src/codemod.js";
import { HOSTS, readFile } from "../../src/hosts/index.js";
import { parseNatively } from "../../src/native.js";
import { LOAD_RULES } from "../../src/precision/shapes.js";
import { type Parse, parseWith, type SyntaxNode, type SyntaxTree } from "../../src/python/parse.js";
import { decode } from "../../src/repo/decode.js";
import { loadWebParser, WEB_PARSER } from "../../src/repo/web-parser.js";
import { corpus } from "../corpus/corpus.js";
import { fixtures } from "../harness/fixtures.js";
import { optionsOf } from "../harness/sidecar.js";
import { ROOT } from "../harness/sources.js";

const FIXTURES = fixtures();
const require = createRequire(import.meta.url);
let parseWeb: Parse;

beforeAll(async () => {
  for (const host of HOSTS) await host.prepare?.();
  parseWeb = (await loadWebParser()) ?? parseWeb;
  return () => parseWith(parseNatively);
});

/** Runs with one parser. */
function using<Result>(parse: Parse, act: () => Result): Result {
  parseWith(parse);
  return act();
}

test("it is made of what the native one is made of", () => {
  const pack = JSON.parse(readFileSync(`${ROOT}/package.json`, "utf8"));
  expect(pack.optionalDependencies).toMatchObject(WEB_PARSER);
  const folder = (name: string) => require.resolve(`${name}/package.json`).replace("package.json", "");
  for (const file of ["src/parser.c", "src/scanner.c"])
    expect(readFileSync(folder("tree-sitter-python") + file).equals(readFileSync(folder("@ast-grep/lang-python") + file))).toBe(
      true,
    );
});

test("every fixture gives the same results, to the byte", () => {
  let files = 0;
  for (const { host, name, input, sidecar } of FIXTURES) {
    const results = [parseNatively, parseWeb].map((parse) => using(parse, () => codemod(input, optionsOf(sidecar))));
    expect(results[1], `${host}/${name}`).toEqual(results[0]);
    files += input.length;
  }
  console.log(`parsers: ${FIXTURES.length} fixtures (${files} files) with the same results`);
  expect(FIXTURES.length).toBeGreaterThan(500);
});

/** Kinds, ranges and numbers of children, to the last token; without recursion, since some texts are very deep. */
function shape(root: SyntaxNode): string[] {
  const lines: string[] = [];
  for (const waiting = [root]; waiting.length > 0; ) {
    const node = waiting.pop() ?? root;
    const { start, end } = node.range();
    const children = node.children();
    lines.push(`${node.kind()} ${start.index}-${end.index} ${children.length}`);
    for (const child of children) waiting.push(child);
  }
  return lines;
}

describe("trees and matches", () => {
  const whole = FIXTURES.flatMap(({ input }) => input).flatMap((file) => {
    const read = readFile(file);
    return read && "regions" in read ? read.regions.map(({ text }) => text) : [file.text];
  });
  const bad = [...corpus()].flatMap(([name, content]) => {
    const decoded = typeof content === "string" ? { text: content } : decode(content, name);
    return "text" in decoded && decoded.text.length < 20_000 ? [decoded.text] : [];
  });
  // A third of them is enough to show it anew; all were compared once.
  const some = whole.filter((_, index) => index % 3 === 0);
  const cut = some.map((text, index) => text.slice(0, text.length * (0.2 + 0.1 * (index % 7))));
  const pierced = some.map((text, index) => {
    const middle = text.length >> 1;
    return text.slice(0, middle) + "([{\"'é😀:\n\t"[index % 10] + text.slice(middle);
  });

  test.each([
    ["whole", some],
    ["bad", bad],
    ["cut", cut],
    ["pierced", pierced],
  ])("of %s texts are the same", (name, texts) => {
    const rule = { any: [...LOAD_RULES, { kind: "ERROR" }] };
    for (const text of texts) {
      const [native, web] = [parseNatively(text), parseWeb(text)];
      expect(shape(web).join("\n") === shape(native).join("\n"), text).toBe(true);
      for (const one of [rule, ...LOAD_RULES])
        expect(web.find({ rule: one }) !== null, text).toBe(native.find({ rule: one }) !== null);
    }
    console.log(`parsers: ${texts.length} ${name} texts with the same trees`);
    expect(texts.length).toBeGreaterThan(200);
  });
});

test("a rule that it does not know is no silent miss", () => {
  const find = (rule: Parameters<SyntaxTree["find"]>[0]["rule"]) => () => parseWeb("x = f(1)\n").find({ rule });
  expect(find({ inside: { kind: "module" } })).toThrow('no test for "inside" in a rule');
  expect(find({ pattern: "f($A)" })).toThrow('no test for the pattern "f($A)"');
});
