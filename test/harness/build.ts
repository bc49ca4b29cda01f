/** Compiles the project into `dist` once per test run. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const COMPILER = join(ROOT, "node_modules", "typescript", "bin", "tsc");

/** @throws Error with the compiler's messages when the project does not compile. */
export function setup(): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMPILER, "-p", "."], { cwd: ROOT, encoding: "utf8" });
  if (status !== 0) console.warn(`the project does not compile:\n${stdout}${stderr}`);
}
