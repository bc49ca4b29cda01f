/** What cuts a repository off, and what is said where BullMQ is not installed. */

import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { cpSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { ROOT } from "../harness/sources.js";
import { journal, makeCampaign, run } from "./campaign.js";
import { git, tempFolder } from "./remotes.js";

const FOLDER = tempFolder();
afterAll(() => rmSync(FOLDER, { recursive: true, force: true, maxRetries: 5 }));

test("a repository larger than max-size is cut off with its reason", { timeout: 60_000 }, async () => {
  const large = join(FOLDER, "large");
  mkdirSync(large);
  git(large, "init", "-q", "-b", "main");
  // Random, so that it does not compress; Python, so that it is fetched.
  writeFileSync(join(large, "data.py"), `DATA = "${randomBytes(2 ** 20).toString("hex")}"\n`);
  git(large, "add", "-A");
  git(large, "commit", "-q", "-m", "Add data");
  const dir = makeCampaign(join(FOLDER, "limited"), "max-size = 0.5\n", [large]);
  const { status, stderr } = await run(["bulk", "run", dir, "--quiet"], FOLDER);
  const reason = "too large: more than 0.5 MiB; raise max-size in campaign.toml to take it in";
  expect([status, journal(dir)]).toEqual([2, [expect.objectContaining({ state: "failed", reason })]]);
  expect(stderr).toContain(reason);
});

test.each([
  ["worker", "--queue", "redis://127.0.0.1:9"],
  ["bulk", "run", "campaign", "--quiet", "--queue", "redis://127.0.0.1:9"],
])("without BullMQ `%s` names what to install, in one line", (...args) => {
  const { dir, cli } = packageWithout(["bullmq", "ioredis"]);
  makeCampaign(join(dir, "campaign"), "", []);
  const { status, stderr } = spawnSync(process.execPath, [cli, ...args], { cwd: dir, encoding: "utf8" });
  expect([status, stderr.trim().split("\n").length]).toEqual([2, 1]);
  expect(stderr).toContain("--queue needs BullMQ and ioredis beside sana-codemod: npm install bullmq@6 ioredis@5");
});

/** The compiled package in a folder whose node_modules lacks some packages. */
function packageWithout(missing: readonly string[]) {
  const dir = join(FOLDER, "without");
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(join(dir, "node_modules"), { recursive: true });
  for (const name of readdirSync(join(ROOT, "node_modules")).filter((one) => !missing.includes(one) && !one.startsWith(".")))
    symlinkSync(join(ROOT, "node_modules", name), join(dir, "node_modules", name));
  cpSync(join(ROOT, "dist"), join(dir, "dist"), { recursive: true });
  cpSync(join(ROOT, "package.json"), join(dir, "package.json"));
  return { dir, cli: join(dir, "dist/bin/sana-codemod.js") };
}
