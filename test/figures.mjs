/**
 * `npm run figures`: runs what docs/testing.md speaks of and prints its figures: bad inputs, faults, generated programs, and the mutants of the
 * last `npm run mutation:sample`. `-- 20000` sets how many programs.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const vitest = fileURLToPath(new URL("../node_modules/vitest/vitest.mjs", import.meta.url));
const programs = process.argv[2] ?? "1000";

for (const folder of ["corpus", "faults", "security", "compatibility", "fuzz"]) console.log(figures(folder));
console.log(mutants());

function figures(folder) {
  const env = { ...process.env, NO_COLOR: "1", SANA_FUZZ_PROGRAMS: programs };
  const { stdout, status } = spawnSync(process.execPath, [vitest, "run", `test/${folder}`], { cwd: root, env, encoding: "utf8" });
  const tests = /Tests +(.*)$/m.exec(stdout)?.[1] ?? "not run";
  const said = stdout.match(/^(?:faults|fuzz): .*$/gm) ?? [];
  const injected = said.reduce((sum, line) => sum + Number(/^faults: (\d+) injected/.exec(line)?.[1] ?? 0), 0);
  if (status !== 0) process.exitCode = 1;
  const more = [...(injected > 0 ? [`${injected} faults injected`] : []), ...said.filter((line) => line.startsWith("fuzz: "))];
  return [`${folder}: ${tests}`, ...more].join("\n  ");
}

function mutants() {
  const path = `${root}reports/mutants/score.txt`;
  return existsSync(path)
    ? `mutants: ${readFileSync(path, "utf8").trim()}`
    : "mutants: no score; npm run mutation:sample makes one";
}
