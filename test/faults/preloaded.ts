/** The program with a fault loaded into it, and what must hold of the files it worked on, whatever became of it. */
import { spawnSync } from "node:child_process";
import { CLI, type Outcome, type Sandbox } from "../cli/sandbox.js";
import { SEED, SEED_REWRITTEN } from "../cli/seed.js";

const PRELOAD = new URL("preload.mjs", import.meta.url).href;
const LOADED = ["--import", PRELOAD, CLI];

/** Runs the program with `kind` at writing call number `at`; see preload.mjs. */
export function runWithFault(
  box: Sandbox,
  at: number,
  kind: string,
  args: readonly string[] = [],
): Outcome & { readonly signal: string | null } {
  const env = { ...process.env, FAULT_AT: String(at), FAULT_KIND: kind, GIT_CONFIG_GLOBAL: "/dev/null" };
  const done = spawnSync(process.execPath, [...LOADED, ...args], { cwd: box.dir, env, encoding: "utf8" });
  return { status: done.status, stdout: done.stdout, stderr: done.stderr, signal: done.signal };
}

/** `old`, `new`, or `torn` for each file that held the seed. */
export function states(box: Sandbox, paths: readonly string[]): string[] {
  return paths.map((path) => {
    const text = box.read(path);
    return text === SEED ? "old" : text === SEED_REWRITTEN ? "new" : "torn";
  });
}

export const temporaries = (box: Sandbox): string[] => box.files().filter((path) => path.endsWith(".tmp"));
