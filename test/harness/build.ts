/** Compiles the project into `dist` once per test run. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const COMPILER = join(ROOT, "node_modules", "typescript", "bin", "tsc");
/** tsc's exit status for errors in spite of which it wrote its output. */
const WRITTEN_WITH_ERRORS = 2;

/**
 * Type errors alone do not keep the tests of half-done work from running, except in CI: the compiler writes `dist` in spite of them.
 * @throws Error with the compiler's messages when it could not write.
 */
export function setup(): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMPILER, "-p", "."], { cwd: ROOT, encoding: "utf8" });
  if (status === 0) return;
  const message = `the project does not compile:\n${stdout}${stderr}`;
  if (status !== WRITTEN_WITH_ERRORS || process.env.CI) throw new Error(message);
  console.warn(message);
}
