/** Machines without a parser binary: one line with the remedy, exit status 2, nothing written. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { noParser, thisMachine } from "../../src/repo/machine.js";
import { CLI, sandbox } from "../cli/sandbox.js";
import { SEED } from "../cli/seed.js";
import { ROOT } from "../harness/sources.js";

const UNSERVED = new URL("unserved.mjs", import.meta.url).href;

test("this machine has a parser, and is not taken for musl", () => {
  expect(thisMachine()).toEqual({ platform: process.platform, arch: process.arch, musl: false });
});

test.each([
  ["linux", "x64", true, "it needs glibc; run it in a Debian-based container"],
  ["win32", "arm64", false, "install the x64 build of Node"],
  ["linux", "riscv64", false, "there are binaries for linux x64, "],
  ["linux", "x64", false, "broken binary; reinstall with optional dependencies"],
])("%s %s, musl %s", (platform, arch, musl, remedy) => {
  const { message } = noParser({ platform, arch, musl }, "broken binary");
  expect(message).toContain(`cannot be loaded on this machine (${platform} ${arch}${musl ? " with musl" : ""}): ${remedy}`);
  expect(message).not.toContain("\n");
});

test.each(["linux riscv64", "sunos x64"])("the program on %s", (machine) => {
  const box = sandbox({ "app.py": SEED }, { git: false });
  const env = { ...process.env, MACHINE: machine };
  const { status, stderr } = spawnSync(process.execPath, ["--import", UNSERVED, CLI], { cwd: box.dir, env, encoding: "utf8" });
  expect(stderr).toMatch(
    /^sana-codemod: the Python parser cannot be loaded on this machine \([a-z0-9 ]+\): [^\n]*; nothing was written\n$/,
  );
  expect(status).toBe(2);
  expect(box.read("app.py")).toBe(SEED);
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
