/** The house rules: imports run one way, pure rooms stay pure, jscodeshift can load the transform, files stay short, indexes are complete. */
import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { HOSTS } from "../src/hosts/index.js";
import { RULES } from "../src/types.js";
import { fixtures } from "./harness/fixtures.js";
import { forbiddenImports, isPure, MAY_IMPORT, PASSAGES, reachable, roomOf, worldly } from "./harness/rooms.js";
import { describeSource, ROOT, sources } from "./harness/sources.js";

const ALL = sources();
const LONGEST = 220;

describe("imports", () => {
  test("run one way", () => {
    expect(ALL.flatMap(forbiddenImports)).toEqual([]);
  });

  test("come from rooms that the table knows, to files that exist", () => {
    expect(ALL.map(({ path }) => path).filter((path) => !(roomOf(path) in MAY_IMPORT))).toEqual([]);
    const known = ALL.map(({ path }) => path);
    expect(ALL.flatMap(({ files }) => files).filter((file) => !known.includes(file))).toEqual([]);
  });

  test.each(PASSAGES)("%s still needs %s: %s", (room, file) => {
    expect(ALL.some((source) => roomOf(source.path) === room && source.files.includes(file))).toBe(true);
  });

  test("of bin come from bin only", () => {
    const importers = ALL.filter(({ files }) => files.some((file) => roomOf(file) === "bin"));
    expect(importers.filter(({ path }) => roomOf(path) !== "bin").map(({ path }) => path)).toEqual([]);
  });
});

describe("pure rooms", () => {
  test("touch nothing of the world", () => {
    expect(ALL.filter(({ path }) => isPure(path)).flatMap(worldly)).toEqual([]);
  });
});

describe("the review", () => {
  test.each([
    ["src/review/plan.ts", "review", true],
    ["src/review/github/pull.ts", "review/github", false],
  ])("%s lies in %s", (path, room, pure) => {
    expect([roomOf(path), isPure(path)]).toEqual([room, pure]);
  });

  test("reaches GitHub through its client only", () => {
    const core = ALL.filter(({ path }) => roomOf(path) === "review").map(({ path }) => path);
    expect([...reachable(core, ALL)].filter((path) => !isPure(path))).toEqual([]);
  });
});

describe("what jscodeshift loads", () => {
  const loaded = reachable(["transforms/sana-precision.ts"], ALL);

  test("reaches the core", () => {
    expect([...loaded]).toContain("src/codemod.ts");
  });

  test("has no import.meta, top-level await or export * as", () => {
    const offending = ALL.filter(({ path }) => loaded.has(path)).flatMap(({ path, uses }) =>
      [...uses].map((use) => `${path}: ${use}`),
    );
    expect(offending).toEqual([]);
  });
});

describe("files", () => {
  test(`have at most ${LONGEST} lines`, () => {
    const long = ALL.filter(({ lines }) => lines > LONGEST);
    expect(long.map(({ path, lines }) => `${path}: ${lines}`)).toEqual([]);
  });
});

describe("nothing is forgotten", () => {
  test("every host stands in the index", async () => {
    for (const file of readdirSync(`${ROOT}/src/hosts`).filter((name) => name.endsWith(".ts"))) {
      const loaded: object = await import(`../src/hosts/${file.replace(/\.ts$/, ".js")}`);
      const hosts = Object.values(loaded).filter(
        (one) => typeof one === "object" && one !== null && "extensions" in one && "read" in one,
      );
      expect(HOSTS, file).toEqual(expect.arrayContaining(hosts));
    }
  });

  test("every host has fixtures", () => {
    const seen = new Set(fixtures().map(({ host }) => host));
    expect(HOSTS.map(({ name }) => name).filter((name) => !seen.has(name))).toEqual([]);
  });

  test.each(RULES)("%s has a fixture that names it", (rule) => {
    expect(fixtures().some(({ sidecar }) => sidecar?.rules?.includes(rule))).toBe(true);
  });
});

describe("the reader of sources", () => {
  test("finds every kind of import", () => {
    const text =
      'import a from "node:fs"; import type { B } from "../b.js"; export * from "./c.js"; const d = () => import("./d.js");';
    const { files, builtins } = describeSource("src/hosts/x.ts", text);
    expect([...files].sort()).toEqual(["src/b.ts", "src/hosts/c.ts", "src/hosts/d.ts"]);
    expect(builtins).toEqual(["node:fs"]);
  });

  test.each([
    ["console.log(1);", ["console"]],
    ["const now = new Date();", ["Date"]],
    ["await load();", ["top-level await"]],
    ["export const here = import.meta.url;", ["import.meta"]],
    ['export * as all from "./all.js";', ["export * as"]],
    ["function f(process: string, a: { Date: number }) { return process + a.Date; }", []],
    ["export const g = async () => { await load(); };", []],
  ])("sees what %s uses", (text, uses) => {
    expect([...describeSource("src/codemod.ts", text).uses]).toEqual(uses);
  });
});
