/** One small file per shape: what becomes of it, and every word that is said of it. Whole behaviour is in the fixtures; these hold the corners. */
import { beforeAll, describe, expect, test } from "vitest";
import { codemod } from "../../src/codemod.js";
import { HOSTS } from "../../src/hosts/index.js";
import { DEFAULTS, type Options } from "../../src/options.js";
import type { SourceFile } from "../../src/types.js";
import { briefOf } from "../harness/brief.js";
import { fromEdits, outputs } from "../harness/laws.js";
import { changesOf, wordsOf } from "../harness/words.js";
import { COMPANIONS } from "./companions.js";
import { COUNTED, JOINED, LENT, RECEIVED } from "./corners.js";
import { DOCUMENTS, type Document, SNIPPETS } from "./documents.js";
import { MADE, REACHED, type Shape, SPELLED, TESTED, WANTED } from "./modules.js";
import { CHOSEN, FILES, PLACED, PUT_TOGETHER, SAID, USED, WRITTEN } from "./more.js";

beforeAll(async () => {
  for (const host of HOSTS) await host.prepare?.();
});

function check(input: readonly SourceFile[], options: Options): void {
  const results = codemod(input, options);
  const output = outputs(input, results);
  expect(fromEdits(input, results)).toEqual(output);
  expect(outputs(output, codemod(output, options))).toEqual(output);
  const changes = output.map((one, index) => changesOf(one.path, input[index]?.text ?? "", one.text)).join("\n");
  expect(`${changes}\n${wordsOf(results)}`.replaceAll("\r", "\\r")).toMatchSnapshot();
}

const moduleOf = (lines: readonly string[]): string =>
  `${["import torch", "from diffusers import SanaPipeline", ...lines].join("\n")}\n`;

function modules(name: string, shapes: readonly Shape[]): void {
  describe(name, () => {
    for (const [shape, lines, options] of shapes) {
      test(shape, () => check([{ path: "a.py", text: moduleOf(lines) }], { ...DEFAULTS, ...options }));
    }
  });
}

/** Other aims of a run, each with all that it may change. */
const OTHERWISE: readonly Partial<Options>[] = [
  { target: "bf16", swapCheckpoint: true, gpu: "t4", diffusers: { min: [0, 40] } },
  { policy: "upstream" },
  { policy: "upstream", target: "bf16", diffusers: { max: [0, 32] } },
];

/** In few words: the messages are those above. */
function otherwise(shapes: readonly Shape[]): void {
  describe("with other aims", () => {
    for (const [shape, lines] of shapes) {
      test(shape, () => {
        const brief = OTHERWISE.map((options) => {
          const results = codemod([{ path: "a.py", text: moduleOf(lines) }], { ...DEFAULTS, unsafeFixes: true, ...options });
          return [Object.values(options).map((value) => JSON.stringify(value)), ...results.map(briefOf)].join("\n");
        });
        expect(brief.join("\n")).toMatchSnapshot();
      });
    }
  });
}

function projects(): void {
  describe("several modules", () => {
    for (const [name, texts] of FILES) {
      const input = Object.entries(texts).map(([path, lines]) => ({ path, text: `${lines.join("\n")}\n` }));
      test(name, () => check(input, DEFAULTS));
    }
  });
}

function files(name: string, documents: readonly Document[]): void {
  describe(name, () => {
    for (const [shape, path, text] of documents) test(shape, () => check([{ path, text }], DEFAULTS));
  });
}

modules("what a cast reaches", REACHED);
modules("what a cast or a program tests", TESTED);
modules("how a pipeline is made", MADE);
modules("how dtypes and variants are spelled", SPELLED);
modules("what a pipeline should be", WANTED);
modules("how a load is chosen", CHOSEN);
modules("how pipelines and parts are put together", PUT_TOGETHER);
modules("how a cast is written", WRITTEN);
modules("what a program does with a pipeline", USED);
modules("what a load says", SAID);
modules("where a cast stands", PLACED);
modules("a site that says much about itself", COMPANIONS);
modules("what a cast is called on, and what it is given", RECEIVED);
modules("how pipelines and parts come together", JOINED);
modules("what is trained, quantized or handed to others", LENT);
modules("what a program counts on", COUNTED);
otherwise([...REACHED, ...TESTED, ...MADE, ...SPELLED, ...WANTED, ...COMPANIONS]);
otherwise([...CHOSEN, ...PUT_TOGETHER, ...WRITTEN, ...USED, ...SAID, ...PLACED.slice(-10)]);
otherwise([...RECEIVED, ...JOINED, ...LENT, ...COUNTED]);
projects();
files("documents", DOCUMENTS);
files("JavaScript", SNIPPETS);
