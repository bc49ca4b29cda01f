/** A program of which too much was read is given up on, and nothing beside it. */
import { expect, test } from "vitest";
import { open } from "../../src/assemble.js";
import { DEFAULTS } from "../../src/options.js";
import { Parser } from "../../src/parsing.js";
import { Clusters } from "../../src/python/flow/clusters.js";
import { conclude, learn } from "../../src/python/flow/run.js";
import { resultsOf } from "../../src/results.js";
import type { FileResult, SourceFile } from "../../src/types.js";

const LOADER = `import torch
from diffusers import SanaPipeline

def load():
    return SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_1600M_1024px_diffusers", variant="fp16", torch_dtype=torch.float16)
`;
const CASTER =
  "import torch\nfrom loader import load\n\npipe = load()\npipe.vae.to(torch.bfloat16)\npipe.text_encoder.to(torch.bfloat16)\n";
const FILES: readonly SourceFile[] = ["one", "other"].flatMap((folder) => [
  { path: `${folder}/loader.py`, text: LOADER },
  { path: `${folder}/caster.py`, text: CASTER },
]);

/** Results after `size` UTF-16 units of `path` were read, more than in truth. */
function after(path: string, size: number): Map<string, FileResult> {
  const sources = {
    files: FILES,
    parser: new Parser(),
    read: (wanted: string) => FILES.find((file) => file.path === wanted),
    distance: () => 0,
    reach: "repository" as const,
  };
  const learned = open(sources, FILES, (program) => {
    learn(program);
    program.clusters.spend(
      program.modules.findIndex((module) => module.path === path),
      size,
    );
  });
  const finished = conclude(learned.project.program);
  const results = resultsOf({ ...learned, finished, crowded: new Set() }, DEFAULTS, () => true);
  return new Map(results.map((result) => [result.path, result]));
}

const isRewritten = (result: FileResult | undefined): boolean => result !== undefined && result.output !== result.input;

test("both are rewritten when little was read", () => {
  const results = after("one/caster.py", 1000);
  for (const folder of ["one", "other"]) expect(isRewritten(results.get(`${folder}/caster.py`))).toBe(true);
});

test.each(["one/loader.py", "one/caster.py"])(
  "what imports connect with %s is left with a reason, the rest is rewritten",
  (path) => {
    const results = after(path, 20_000_000);
    expect(isRewritten(results.get("one/caster.py"))).toBe(false);
    expect(isRewritten(results.get("other/caster.py"))).toBe(true);
    expect(results.get("one/loader.py")?.findings).toMatchObject([
      { rule: "unresolved-precision", severity: "warning", applied: false, reason: expect.stringContaining("too entangled") },
    ]);
  },
);

test("a module that many scripts share may be read for longer", () => {
  const clusters = new Clusters();
  for (let script = 1; script <= 100; script++) {
    clusters.start(script);
    clusters.join(script, 0);
  }
  clusters.spend(7, 30_000_000);
  expect(clusters.isSpent(0)).toBe(false);
  clusters.spend(8, 3_000_000);
  expect(clusters.isSpent(99)).toBe(true);
});

test("a module that nothing is connected with is never given up on", () => {
  const file = { path: "one.py", text: `${LOADER}\npipe = load()\npipe.vae.to(torch.bfloat16)\n` };
  const learned = open({ files: [file], parser: new Parser(), read: undefined, distance: () => undefined, reach: "itself" }, [
    file,
  ]);
  learned.project.program.clusters.spend(0, 20_000_000);
  const finished = conclude(learned.project.program);
  const [result] = resultsOf({ ...learned, finished, crowded: new Set() }, DEFAULTS, () => true);
  expect(isRewritten(result)).toBe(true);
});
