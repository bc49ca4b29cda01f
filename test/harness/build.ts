/** Builds the project into `dist` once per test run, bundled as it ships: tests start it hundreds of times. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const COMPILER = join(ROOT, "node_modules", "typescript", "bin", "tsc");
const BUNDLER = join(ROOT, "build", "bundle.mjs");
/** tsc's exit status for errors in spite of which it wrote its output. */
const WRITTEN_WITH_ERRORS = 2;

/**
 * Type errors alone do not keep the tests of half-done work from running, except in CI: the compiler writes `dist` in spite of them.
 * @throws Error with the messages of the compiler or the bundler when it could not write.
 */
export function setup(): void {
  const compiled = spawnSync(process.execPath, [COMPILER, "-p", "."], { cwd: ROOT, encoding: "utf8" });
  const message = `the project does not compile:\n${compiled.stdout}${compiled.stderr}`;
  const isWritten = compiled.status === 0 || (compiled.status === WRITTEN_WITH_ERRORS && !process.env.CI);
  if (!isWritten) throw new Error(message);
  if (compiled.status !== 0) console.warn(message);
  const bundled = spawnSync(process.execPath, [BUNDLER], { cwd: ROOT, encoding: "utf8" });
  if (bundled.status !== 0) throw new Error(`the program cannot be bundled:\n${bundled.stderr}`);
}
