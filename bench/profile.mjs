/**
 * `npm run bench:profile -- <tree> [--scale X] [--seed N] [--top N] [--path FOLDER]`: where the command spends its time on a tree of the benchmark, or on a
 * real checkout. Functions by their own time, as V8's sampling profiler sees it, and the same summed up by file.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { CLI } from "./commands.mjs";
import { TREES } from "./trees/plans.mjs";
import { openWorkspace } from "./workspace.mjs";

/** Lines of a bundle that name a module, by the bundle's address. */
const marks = new Map();

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    scale: { type: "string", default: "0.1" },
    seed: { type: "string", default: "1" },
    top: { type: "string", default: "25" },
    path: { type: "string" },
  },
});
const [name] = positionals;
if (values.path === undefined && !(name in TREES)) {
  process.stderr.write(`bench: name a tree: ${Object.keys(TREES).join(", ")}, or a folder with --path\n`);
  process.exit(2);
}
const workspace = openWorkspace({ scale: Number(values.scale), seed: Number(values.seed), say: () => {} });
const folder = values.path === undefined ? (await workspace.plant(name)).path : resolve(values.path);
for (const { file, text } of profiles(folder)) print(file, JSON.parse(text), Number(values.top));

/** One profile per thread of one run. */
function profiles(cwd) {
  const out = mkdtempSync(join(tmpdir(), "sana-codemod-profile-"));
  try {
    const done = spawnSync(process.execPath, ["--cpu-prof", "--cpu-prof-dir", out, CLI, "--dry"], {
      cwd,
      encoding: "utf8",
      maxBuffer: 2 ** 30,
    });
    if (done.status !== 0) throw new Error(`the run failed: ${done.stderr.slice(-2000)}`);
    process.stdout.write(done.stderr.split("\n").slice(-3).join("\n"));
    return readdirSync(out).map((file) => ({ file, text: readFileSync(join(out, file), "utf8") }));
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

function print(file, profile, top) {
  const own = new Map();
  for (const [index, id] of profile.samples.entries()) own.set(id, (own.get(id) ?? 0) + profile.timeDeltas[index]);
  const total = [...own.values()].reduce((sum, time) => sum + time, 0);
  const row = ([label, time]) =>
    `${(time / 1000).toFixed(0).padStart(8)} ms ${((100 * time) / total).toFixed(1).padStart(5)} %  ${label}`;
  const list = (title, times) => `\n${title}\n${sorted(times).slice(0, top).map(row).join("\n")}\n`;
  process.stdout.write(`\n${file}: ${(total / 1000).toFixed(0)} ms\n`);
  process.stdout.write(list("functions, by themselves", summed(profile.nodes, own, functionOf)));
  process.stdout.write(list("files, by themselves", summed(profile.nodes, own, fileOf)));
  process.stdout.write(list("functions of ours, with all they call", withCallees(profile.nodes, own)));
}

function sorted(times) {
  return [...times].sort(([, a], [, b]) => b - a);
}

/** Time by label. */
function summed(nodes, own, label) {
  const times = new Map();
  for (const { id, callFrame } of nodes) times.set(label(callFrame), (times.get(label(callFrame)) ?? 0) + (own.get(id) ?? 0));
  return times;
}

/** A function that calls itself, directly or not, counts once. */
function withCallees(nodes, own) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const times = new Map();
  const visit = (node, open) => {
    const label = fileOf(node.callFrame).startsWith("dist/") ? functionOf(node.callFrame) : undefined;
    const inside = label === undefined || open.has(label) ? open : new Set([...open, label]);
    const time = (node.children ?? []).reduce((sum, id) => sum + visit(byId.get(id), inside), own.get(node.id) ?? 0);
    if (inside !== open) times.set(label, (times.get(label) ?? 0) + time);
    return time;
  };
  visit(nodes[0], new Set());
  return times;
}

function functionOf(callFrame) {
  return `${callFrame.functionName || "(anonymous)"}  ${fileOf(callFrame)}`;
}

/** The module, also of a function in a bundle: there a comment with its name stands before each. */
function fileOf({ functionName, url, lineNumber }) {
  if (!url.includes("/dist/bin/")) return url.replace(/^.*\/(dist|node_modules)\//, "$1/") || functionName;
  const known =
    marks.get(url) ??
    readFileSync(fileURLToPath(url), "utf8")
      .split("\n")
      .map((line) => /^\/\/ (dist\/\S+)$/.exec(line)?.[1]);
  marks.set(url, known);
  return known.findLast((mark, line) => mark !== undefined && line <= lineNumber) ?? "dist/bin";
}
