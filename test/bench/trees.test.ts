/** The trees of the benchmark: the same for the same seed, real Python, and as many sites as they say. */
import { describe, expect, test } from "vitest";
import { parseModule } from "../../src/python/lower.js";
import { sandbox } from "../cli/sandbox.js";
import { bench } from "./parts.js";

/** Sizes at which a tree has a few dozen files or cells. */
const TINY: Readonly<Record<string, number>> = {
  sparse: 0.001,
  "one-percent": 0.001,
  "growth-1": 0.05,
  "growth-10": 0.01,
  "growth-100": 0.001,
  dense: 0.005,
  "dense-tenth": 0.05,
  "huge-file": 0.004,
  "huge-tenth": 0.01,
  "huge-spread": 0.004,
  notebook: 0.002,
  "notebook-tenth": 0.02,
  pictures: 0.01,
  families: 0.012,
  quiet: 0.2,
};

function tiny(name: string, seed = 1): { files: [path: string, text: string][]; sites: number } {
  const { files, sites } = bench.treeOf(name, { scale: TINY[name] ?? 0, seed });
  return { files: [...files].map(([path, text]) => [path, text]), sites };
}

const mentioning = (files: readonly (readonly [string, string])[]) => files.filter(([, text]) => /sana/i.test(text)).length;

describe("trees", () => {
  test("all have a tiny size here", () => {
    expect(Object.keys(TINY).sort()).toEqual(Object.keys(bench.TREES).sort());
  });

  test.each(Object.keys(TINY))("%s is the same for the same seed, and another for another", (name) => {
    expect(tiny(name)).toEqual(tiny(name));
    expect(tiny(name, 2).files).not.toEqual(tiny(name).files);
  });

  test.each(Object.keys(TINY))("%s has paths of its own for all files, and all Python in them parses", (name) => {
    const { files } = tiny(name);
    expect(new Set(files.map(([path]) => path)).size).toBe(files.length);
    const broken = files.filter(([path, text]) => path.endsWith(".py") && parseModule(text).errors.length > 0);
    expect(broken).toEqual([]);
  });

  test.each([
    ["sparse", 0.01, 1000, 1],
    ["one-percent", 0.01, 1000, 10],
    ["growth-10", 0.1, 1000, 2],
    ["dense", 0.05, 100, 100],
    ["quiet", 1, 200, 0],
    ["families", 0.1, 1000, 20],
    ["huge-spread", 0.02, 20, 20],
  ])("%s at %d has %i files, of which %i mention SANA", (name, scale, files, sana) => {
    const made = [...bench.treeOf(name, { scale, seed: 1 }).files];
    expect([made.length, mentioning(made)]).toEqual([files, sana]);
  });

  test("a notebook has its cells, and files are as long as public ones", () => {
    const [text = ""] = tiny("notebook").files.map(([, json]) => json);
    expect(JSON.parse(text).cells).toHaveLength(20);
    const lengths = [...bench.treeOf("sparse", { scale: 0.02, seed: 1 }).files].map(([, python]) => python.length);
    const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
    expect(mean).toBeGreaterThan(5000);
    expect(mean).toBeLessThan(7000);
  });

  const SITES = ["sparse", "one-percent", "dense", "huge-file", "huge-spread", "notebook", "pictures", "families"];
  test.each(SITES)(
    "as many sites of %s are rewritten as it says",
    (name) => {
      const { files, sites } = tiny(name);
      const done = sandbox(Object.fromEntries(files)).run(["--dry"]);
      expect(done.stderr).toMatch(new RegExp(`^${sites} sites? would be rewritten`, "m"));
    },
    60_000,
  );

  test("a planted tree is a clean checkout of exactly these files", async () => {
    const { files } = tiny("dense");
    const box = sandbox({}, { git: false });
    expect((await bench.plant(box.dir, files)).files).toBe(files.length);
    expect(box.git("status", "--porcelain").stdout).toBe("");
    expect(box.git("ls-files").stdout.trim().split("\n").sort()).toEqual(files.map(([path]) => path).sort());
    for (const [path, text] of files) expect(box.read(path)).toBe(text);
  }, 60_000);
});
