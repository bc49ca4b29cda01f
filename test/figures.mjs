/**
 * `npm run figures`: runs what docs/testing.md speaks of and prints its figures: bad inputs, faults, generated programs, and the mutants of the
 * last `npm run mutation:sample`. `-- 20000` sets how many programs; folders after it (`-- 300 corpus fuzz`) leave out the others.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const vitest = fileURLToPath(new URL("../node_modules/vitest/vitest.mjs", import.meta.url));
const [programs = "1000", ...chosen] = process.argv.slice(2);
const folders = ["corpus", "faults", "security", "compatibility", "fuzz"];

for (const folder of folders) if (chosen.length === 0 || chosen.includes(folder)) console.log(figures(folder));
console.log(mutants());

function figures(folder) {
  const env = { ...process.env, NO_COLOR: "1", SANA_FUZZ_PROGRAMS: programs };
  const how = { cwd: root, env, encoding: "utf8", maxBuffer: Number.POSITIVE_INFINITY, stdio: ["ignore", "pipe", "pipe"] };
  const { stdout, stderr, status } = spawnSync(process.execPath, [vitest, "run", `test/${folder}`], how);
  if (status !== 0) console.error(`${stdout}${stderr}`);
  const tests = /Tests +(.*)$/m.exec(stdout)?.[1] ?? "not run";
  const said = stdout.match(/^(?:faults|fuzz|parsers): .*$/gm) ?? [];
  const injected = said.reduce((sum, line) => sum + Number(/^faults: (\d+) injected/.exec(line)?.[1] ?? 0), 0);
  if (status !== 0) process.exitCode = 1;
  const more = [...(injected > 0 ? [`${injected} faults injected`] : []), ...said.filter((line) => !line.startsWith("faults: "))];
  return [`${folder}: ${tests}`, ...more].join("\n  ");
}

function mutants() {
  const path = `${root}reports/mutants/score.txt`;
  return existsSync(path)
    ? `mutants: ${readFileSync(path, "utf8").trim()}`
    : "mutants: no score; npm run mutation:sample makes one";
}
