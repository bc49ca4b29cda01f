/**
 * `node bench/bulk.mjs [repositories]`: how fast one and two workers finish a campaign that pushes, and the runner's peak memory for a tenth of
 * the repositories and for all, with the growth in percent; `--memory` measures that only. Needs redis-server and a fresh build. Repositories are bare ones on this disk, one in four with a site.
 */
import { execFileSync, spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const CLI = fileURLToPath(new URL("../dist/bin/sana-codemod.js", import.meta.url));
const MEMORY_ONLY = process.argv.includes("--memory");
const COUNT = Number(process.argv.slice(2).find((word) => /^\d+$/.test(word)) ?? 300);
const ROUNDS = 5;
const FOLDER = mkdtempSync(join(tmpdir(), "sana-codemod-bench-"));
const SITE = `import torch
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_1600M_1024px_diffusers", variant="fp16", torch_dtype=torch.float16)
pipe.vae.to(torch.bfloat16)
`;

const pause = (ms) => new Promise((done) => setTimeout(done, ms));
const git = (dir, ...args) =>
  execFileSync("git", ["-c", "user.name=A", "-c", "user.email=a@example.invalid", ...args], { cwd: dir, stdio: "pipe" });

function template(name, text) {
  const dir = join(FOLDER, "templates", name);
  mkdirSync(dir, { recursive: true });
  git(dir, "init", "-q", "--bare", "--template=", "-b", "main", `${dir}.git`);
  git(dir, "init", "-q", "--template=", "-b", "main");
  for (let number = 0; number < 40; number++) writeFileSync(join(dir, `module_${number}.py`), `value = ${number}\n`);
  writeFileSync(join(dir, "app.py"), text);
  git(dir, "add", "-A");
  git(dir, "commit", "-q", "-m", "x");
  git(dir, "push", "-q", `${dir}.git`, "main");
  return `${dir}.git`;
}

const TEMPLATES = [template("site", SITE), template("plain", "print(1)\n")];

function campaign(name, count) {
  const folder = join(FOLDER, name);
  const names = Array.from({ length: count }, (_, index) => `owner/r${index}`);
  for (const [index, repo] of names.entries())
    cpSync(TEMPLATES[index % 4 === 0 ? 0 : 1], join(folder, `${repo}.git`), { recursive: true });
  writeFileSync(join(folder, "campaign.toml"), `action = "push"\nclone-url = "file://${folder}/{{repo}}.git"\n`);
  writeFileSync(join(folder, "repos.txt"), names.join("\n"));
  return folder;
}

/** Seconds, and peak resident memory of the runner in MiB. */
async function run(folder, ...more) {
  const start = performance.now();
  const child = spawn(process.execPath, [CLI, "bulk", "run", folder, "--quiet", ...more], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  let peak = 0;
  const watch = setInterval(() => {
    try {
      peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))?.[1] ?? 0));
    } catch {
      // It has just ended.
    }
  }, 200);
  const status = await new Promise((done) => child.on("close", done));
  if (status !== 0) throw new Error(`bulk run ended with status ${status}`);
  clearInterval(watch);
  return { seconds: (performance.now() - start) / 1000, mebibytes: peak / 1024 };
}

const port = await new Promise((done) => {
  const server = createServer().listen(0, "127.0.0.1", () => {
    const found = server.address().port;
    server.close(() => done(found));
  });
});
const redis = spawn("redis-server", ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--dir", FOLDER], {
  stdio: "ignore",
});
const url = `redis://127.0.0.1:${port}`;
await pause(1000);

async function withWorkers(count, round) {
  const workers = Array.from({ length: count }, (_, index) =>
    spawn(process.execPath, [CLI, "worker", "--queue", url, "--clones", join(FOLDER, `clones-${count}-${index}-${round}`)], {
      stdio: "ignore",
    }),
  );
  await pause(2000);
  const measured = await run(campaign(`workers-${count}-${round}`, COUNT), "--queue", url);
  for (const worker of workers) worker.kill("SIGKILL");
  return measured;
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const rounds = [];
for (let round = 0; round < (MEMORY_ONLY ? 0 : ROUNDS); round++) {
  const one = await withWorkers(1, round);
  const two = await withWorkers(2, round);
  rounds.push({ one: one.seconds, two: two.seconds });
  console.log(
    `one worker: ${one.seconds.toFixed(1)} s; two workers: ${two.seconds.toFixed(1)} s; ${(one.seconds / two.seconds).toFixed(2)} times as fast`,
  );
}
if (rounds.length > 1)
  console.log(
    `medians of ${ROUNDS}: ${(median(rounds.map(({ one }) => one)) / median(rounds.map(({ two }) => two))).toFixed(2)} times as fast`,
  );
const few = await run(campaign("few", Math.ceil(COUNT / 10)));
const all = await run(campaign("all", COUNT));
const growth = 100 * (all.mebibytes / few.mebibytes - 1);
console.log(
  `runner without Redis: ${few.mebibytes.toFixed(0)} MiB for ${Math.ceil(COUNT / 10)} repositories, ${all.mebibytes.toFixed(0)} MiB for ${COUNT} in ${all.seconds.toFixed(1)} s: ${growth.toFixed(0)} % more`,
);
redis.kill();
rmSync(FOLDER, { recursive: true, force: true, maxRetries: 5 });
