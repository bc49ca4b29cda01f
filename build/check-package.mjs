/**
 * The package as npm would get it: publint and "are the types wrong" on the packed file, and a publish that publishes nothing. `dist` must be
 * built. One of the checks is off: CommonJS code requires an ES module here, which every Node that the package allows can do.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "sana-codemod-pack-"));
const windows = process.platform === "win32";

/** npm is a script that only a shell starts on Windows; its arguments here are fixed. */
function call(program, args, options = {}) {
  const done = spawnSync(program, args, { cwd: root, encoding: "utf8", shell: windows && program === "npm", ...options });
  if (done.status === 0) return done.stdout;
  console.error(`${done.stdout ?? ""}${done.stderr ?? done.error ?? ""}`);
  throw new Error(`failed: ${program} ${args.join(" ")}`);
}

const node = (script, ...args) => call(process.execPath, [join(root, "node_modules", script), ...args]);

try {
  const [{ filename }] = JSON.parse(call("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", folder]));
  const packed = join(folder, filename);
  node("publint/src/cli.js", packed, "--strict");
  node("@arethetypeswrong/cli/dist/index.js", packed, "--ignore-rules", "cjs-resolves-to-esm");
  call("npm", ["publish", "--dry-run", "--ignore-scripts", "--loglevel=error"]);
  console.log("the package is clean");
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
