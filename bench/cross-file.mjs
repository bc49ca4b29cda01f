/**
 * `npm run bench:cross-file`: what following names across files adds to a run. Builds, from a seed, a git repository of 10,000 Python files of
 * which 20 mention SANA while their recasts, constants and loaders stand in files that do not, then runs both ways in turn and prints the
 * medians and their ratio. `--files N`, `--runs N` and `--seed N` change the size.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { repository } from "./repository.mjs";

const CHILD = fileURLToPath(new URL("cross-file-run.mjs", import.meta.url));
const GOAL = 1.3;

const { values } = parseArgs({
  options: {
    files: { type: "string", default: "10000" },
    runs: { type: "string", default: "9" },
    seed: { type: "string", default: "1" },
  },
});

const root = mkdtempSync(join(tmpdir(), "sana-codemod-bench-"));
try {
  build(root, repository({ files: Number(values.files), seed: Number(values.seed) }));
  report(measure(root, Number(values.runs)));
} finally {
  rmSync(root, { recursive: true, force: true });
}

function build(folder, files) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const git = (...args) =>
    execFileSync("git", ["-C", folder, "-c", "user.name=Bench", "-c", "user.email=bench@example.invalid", ...args]);
  git("init", "-q");
  git("add", "-A");
  git("commit", "-q", "-m", "bench");
}

/** One run each to warm the page cache, then `runs` of each way in turn. */
function measure(folder, runs) {
  const times = { alone: [], followed: [] };
  const seen = {};
  for (const way of ["alone", "followed"]) seen[way] = once(folder, way).summary;
  for (let run = 0; run < runs; run++)
    for (const way of run % 2 ? ["followed", "alone"] : ["alone", "followed"]) times[way].push(once(folder, way).milliseconds);
  return { times, seen };
}

/** A whole process: start-up, search, analysis. */
function once(folder, way) {
  const start = performance.now();
  const done = spawnSync(process.execPath, [CHILD, way], { cwd: folder, encoding: "utf8" });
  const milliseconds = performance.now() - start;
  if (done.status !== 0) throw new Error(`the run failed: ${done.stderr}`);
  return { milliseconds, summary: JSON.parse(done.stdout) };
}

function report({ times, seen }) {
  const alone = median(times.alone);
  const followed = median(times.followed);
  const ratio = median(times.followed.map((time, index) => time / times.alone[index]));
  console.log(`without following  ${alone.toFixed(0)} ms   ${JSON.stringify(seen.alone)}`);
  console.log(`with following     ${followed.toFixed(0)} ms   ${JSON.stringify(seen.followed)}`);
  console.log(
    `ratio              ${ratio.toFixed(2)}   (goal: at most ${GOAL.toFixed(2)}; ${times.alone.length} runs each, in turn)`,
  );
  process.exitCode = ratio <= GOAL ? 0 : 1;
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
