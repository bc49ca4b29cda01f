/**
 * `npm run audit`: known weaknesses in the production dependencies, by the registry's own service.
 * Exit status 0 none, 1 some, 2 the registry did not answer.
 */
import { spawnSync } from "node:child_process";

const npm = process.platform === "win32" ? "npm.cmd" : "npm";
const { stdout } = spawnSync(npm, ["audit", "--omit=dev", "--json"], { encoding: "utf8", shell: process.platform === "win32" });
const counts = parse(stdout)?.metadata?.vulnerabilities;
if (!counts) {
  console.error("audit: the registry gave no answer; run it where the registry has an audit service (registry.npmjs.org)");
  process.exitCode = 2;
} else {
  console.log(`audit: ${counts.total} known weaknesses in production dependencies`);
  if (counts.total > 0) console.log(stdout);
  process.exitCode = counts.total > 0 ? 1 : 0;
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
