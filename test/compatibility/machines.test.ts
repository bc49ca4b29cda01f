/** Machines without a binary of the parser: the one in WebAssembly where it is installed, else one line with the remedy, status 2, nothing written. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { noParser, thisMachine } from "../../src/repo/machine.js";
import { CLI, sandbox } from "../cli/sandbox.js";
import { SEED, SEED_REWRITTEN } from "../cli/seed.js";
import { ROOT } from "../harness/sources.js";

const UNSERVED = new URL("unserved.mjs", import.meta.url).href;

test("this machine has a parser, and is not taken for musl", () => {
  expect(thisMachine()).toEqual({ platform: process.platform, arch: process.arch, musl: false });
});

const WEB = "install the one in WebAssembly beside sana-codemod (npm install --ignore-scripts web-tree-sitter@";

test.each([
  ["linux", "x64", true, WEB],
  ["win32", "arm64", false, WEB],
  ["linux", "riscv64", false, WEB],
  ["linux", "x64", false, `broken binary; reinstall with optional dependencies (npm ci --include=optional), or ${WEB}`],
])("%s %s, musl %s", (platform, arch, musl, remedy) => {
  const { message } = noParser({ platform, arch, musl }, "broken binary");
  expect(message).toContain(`cannot be loaded on this machine (${platform} ${arch}${musl ? " with musl" : ""}): ${remedy}`);
  expect(message).not.toContain("\n");
});

const MACHINES = ["linux riscv64", "sunos x64", "win32 arm64"];

/** The program on a machine, without packages. */
function runOn(machine: string, without: string, args: readonly string[] = [], parser = "") {
  const box = sandbox({ "app.py": SEED }, { git: false });
  const env = { ...process.env, MACHINE: machine, WITHOUT: without, SANA_CODEMOD_PARSER: parser };
  const { status, stderr } = spawnSync(process.execPath, ["--import", UNSERVED, CLI, ...args], {
    cwd: box.dir,
    env,
    encoding: "utf8",
  });
  return { status, stderr, text: box.read("app.py") };
}

describe.each(MACHINES)("the program on %s", (machine) => {
  test.each(["web-tree-sitter", "tree-sitter-python"])("without %s", (missing) => {
    const { status, stderr, text } = runOn(machine, missing);
    expect(stderr).toMatch(
      /^sana-codemod: the Python parser cannot be loaded on this machine \([a-z0-9 ]+\): install [^\n]*; nothing was written\n$/,
    );
    expect({ status, text }).toEqual({ status: 2, text: SEED });
  });

  test("with the parser in WebAssembly", () => {
    const { status, stderr, text } = runOn(machine, "", ["--verbose"]);
    expect({ status, text }).toEqual({ status: 0, text: SEED_REWRITTEN });
    expect(stderr).toContain("the parser in WebAssembly is used, which is slower: ");
  });
});

test("a parser that is asked for is used, or it is said why not", () => {
  const box = sandbox({ "app.py": SEED }, { git: false });
  const run = (parser: string) => box.run(["--dry", "--verbose"], { env: { SANA_CODEMOD_PARSER: parser } });
  const [native, web] = [run("native"), run("wasm")];
  expect([web.status, web.stdout]).toEqual([0, native.stdout]);
  expect([native.stderr.includes("WebAssembly"), web.stderr.includes("WebAssembly")]).toEqual([false, true]);
  const absent = runOn(`${process.platform} ${process.arch}`, "web-tree-sitter", [], "wasm");
  expect(absent.stderr).toMatch(/^sana-codemod: the parser in WebAssembly is not installed; run npm install [^\n]+\n$/);
  expect(runOn("linux riscv64", "", [], "native")).toMatchObject({ status: 2, text: SEED });
  expect(run("fast")).toMatchObject({
    status: 2,
    stderr: "sana-codemod: SANA_CODEMOD_PARSER must be native or wasm, not fast\n",
  });
});

test("docs/dependencies.md names each production dependency once, and how many they are", () => {
  const page = readFileSync(join(ROOT, "docs/dependencies.md"), "utf8");
  const names = Object.keys(JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")).dependencies).sort();
  const rows = [...page.matchAll(/^\| `([^`]+)` \|/gm)].map(([, name]) => name).sort();
  expect(rows).toEqual(names);
  const lock: { packages: Record<string, { dev?: boolean; optional?: boolean; devOptional?: boolean }> } = JSON.parse(
    readFileSync(join(ROOT, "package-lock.json"), "utf8"),
  );
  const installed = Object.entries(lock.packages).filter(
    ([path, { dev, optional, devOptional }]) => path !== "" && !dev && !optional && !devOptional,
  );
  expect(page).toContain(`${names.length} production dependencies; ${installed.length} packages come with them`);
});
