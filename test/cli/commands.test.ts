/** --version, --help, explain, checkpoints. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { ANALYSIS_OPTIONS, RUN_OPTIONS } from "../../src/options.js";
import { CHECKPOINTS } from "../../src/precision/checkpoints.js";
import { RULES } from "../../src/types.js";
import { describeSource, ROOT } from "../harness/sources.js";
import { sandbox } from "./sandbox.js";
import { SEED } from "./seed.js";

const at = (path: string) => readFileSync(`${ROOT}/${path}`, "utf8");

test("--version is the package's, alone or not", () => {
  const { version } = JSON.parse(at("package.json")) as { version: string };
  expect(sandbox({}).run(["--version"])).toEqual({ status: 0, stdout: `${version}\n`, stderr: "" });
  expect(sandbox({}).run(["--dry", "--version"])).toEqual({ status: 0, stdout: `${version}\n`, stderr: "" });
});

test("--version alone loads nothing but Node's own modules", () => {
  const entry = describeSource("bin/sana-codemod.ts", at("bin/sana-codemod.ts"));
  const statically = at("bin/sana-codemod.ts").match(/^import .*$/gm);
  expect(statically).toEqual(['import { version } from "./package.js";']);
  expect(entry.files).toEqual(["bin/package.ts", "bin/main.ts"]);
  const loaded = describeSource("bin/package.ts", at("bin/package.ts"));
  expect(loaded.files).toEqual([]);
  expect(loaded.builtins).toEqual(["node:fs", "node:url"]);
});

test("--help lists every option and command", () => {
  const { status, stdout } = sandbox({}).run(["--help"]);
  expect(status).toBe(0);
  for (const { name } of [...ANALYSIS_OPTIONS, ...RUN_OPTIONS]) expect(stdout).toMatch(new RegExp(`--${name} `));
  expect(stdout).toContain("sana-codemod explain [rule]");
  expect(stdout).not.toContain("--no-unsafe-fixes");
});

test("messages are in English wherever it runs", () => {
  expect(sandbox({}).run(["--nonsense"], { env: { LANG: "de_DE.UTF-8", LC_ALL: "de_DE.UTF-8" } }).stderr).toContain(
    "unknown option --nonsense",
  );
});

describe("explain", () => {
  test("lists the rules in order, a line each", () => {
    const { status, stdout } = sandbox({}).run(["explain"]);
    expect(status).toBe(0);
    expect(
      stdout
        .trimEnd()
        .split("\n")
        .map((line) => line.split(" ")[0]),
    ).toEqual(RULES);
  });

  for (const rule of RULES) {
    test(`prints the page of ${rule}`, () => {
      expect(sandbox({}).run(["explain", rule])).toEqual({ status: 0, stdout: at(`docs/rules/${rule}.md`), stderr: "" });
    });
  }
});

describe("checkpoints", () => {
  test("prints a line for each", () => {
    const lines = sandbox({}).run(["checkpoints"]).stdout.trimEnd().split("\n");
    expect(lines).toHaveLength(CHECKPOINTS.length + 1);
    expect(lines.slice(1).map((line) => line.split(" ")[0])).toEqual(CHECKPOINTS.map(({ id }) => id));
  });

  test("prints json", () => {
    expect(JSON.parse(sandbox({}).run(["checkpoints", "--format", "json"]).stdout)).toEqual(
      JSON.parse(JSON.stringify(CHECKPOINTS)),
    );
  });

  test("knows no other format", () => {
    expect(sandbox({}).run(["checkpoints", "--format", "xml"])).toMatchObject({ status: 2, stdout: "" });
  });
});

test("a folder that is called like a command is reached with ./", () => {
  const box = sandbox({ "explain/x.py": "print()\n" });
  expect(box.run(["./explain"]).stderr).toContain("0 files read, 1 searched");
});

test("what comes after -- is a path, also when it looks like an option or a command", () => {
  const box = sandbox({ "-d.py": SEED, "explain.py": SEED, "other.py": SEED });
  const { stdout } = box.run(["--check", "--quiet", "--", "-d.py", "explain.py"]);
  expect(stdout).toMatch(/^-d\.py:10:1 /m);
  expect(stdout).toMatch(/^explain\.py:10:1 /m);
  expect(stdout).not.toContain("other.py");
});
