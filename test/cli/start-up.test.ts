/** What a run loads: the analysis only where something may matter. Half of a short run's time would be loading it. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { CLI } from "./sandbox.js";
import { SEED } from "./seed.js";

const FOLDER = mkdtempSync(join(tmpdir(), "sana-codemod-start-up-"));
afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

const asModule = (text: string): string => `data:text/javascript,${encodeURIComponent(text)}`;

/** Says of every module that Node loads where it is. Source: https://nodejs.org/docs/latest-v20.x/api/module.html#loadurl-context-nextload */
const LOADER = asModule(
  'export async function load(url, context, next) { process._rawDebug("loads " + url); return next(url, context); }',
);
const HOOK = asModule(`import { register } from "node:module"; register(${JSON.stringify(LOADER)});`);

/** Files of the program that a run over `text` loads. */
function loaded(text: string): URL[] {
  writeFileSync(join(FOLDER, "draw.py"), text);
  const { status, stderr } = spawnSync(process.execPath, ["--import", HOOK, CLI, "--dry", "."], {
    cwd: FOLDER,
    encoding: "utf8",
  });
  expect(status, stderr).toBe(0);
  return [...stderr.matchAll(/^loads (file:.*\/dist\/bin\/.*)$/gm)].map(([, url = ""]) => new URL(url));
}

/** KiB of them: the bundler puts what two of them share into either. */
const sizeOf = (urls: readonly URL[]): number => urls.reduce((sum, url) => sum + statSync(url).size, 0) / 1024;

test("without SANA the analysis is not loaded", () => {
  expect(sizeOf(loaded('print("nothing to see")\n'))).toBeLessThan(160);
});

test("with SANA it is", () => {
  expect(sizeOf(loaded(SEED))).toBeGreaterThan(300);
});
