/** 5,000 sites through a pipe whose reader is slow: every byte arrives, and every run writes the same. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { FORMATS } from "../../src/reporters/index.js";
import type { Report } from "../../src/types.js";
import { CLI, type Sandbox, sandbox } from "../cli/sandbox.js";
import { ROOT } from "../harness/sources.js";
import { finding, replace, results } from "../repo/results.js";
import { reportOf } from "./sample.js";

const FILES = 500;
const SITES = 10;
const BIG = 256 * 1024 * 1024;
const SLOW = "(sleep 0.3; cat)";

let report: Report;
let compiled: string;

/** The program in single files: the bundle that ships has no door to what presents a report. */
function compile(): string {
  const folder = mkdtempSync(join(tmpdir(), "sana-codemod-pipe-"));
  const tsc = join(ROOT, "node_modules/typescript/bin/tsc");
  spawnSync(process.execPath, [tsc, "-p", ROOT, "--outDir", join(folder, "dist"), "--declaration", "false"]);
  for (const name of ["package.json", "docs"]) cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"));
  return folder;
}

afterAll(() => rmSync(compiled, { recursive: true, force: true }));

beforeAll(() => {
  compiled = compile();
  report = reportOf(Array.from({ length: FILES }, (_, index) => fileWithSites(`src/m${index}.py`)).flat());
});

function fileWithSites(path: string) {
  const text = Array.from({ length: SITES }, (_, site) => `pipe${site} = load()\npipe${site}.vae.to(x)  # é🎨\n`).join("");
  const all = Array.from({ length: SITES }, (_, site) => {
    const line = 2 * site + 2;
    const edits = [replace(path, text, `pipe${site}.vae.to(x)  # é🎨\n`, "")];
    const start = edits[0]?.start ?? 0;
    const place = { range: { start, end: start + 5 }, start: { line, column: 1 }, end: { line, column: 6 } };
    return finding(path, `${path}:${line - 1}:1`, edits, { ...place, notes: ["weights take 8.44 GiB in float16"] });
  });
  return results({ [path]: text }, all);
}

/** What the command line does with a report once it has one, as a program of its own. */
function presenter(box: Sandbox, format: string, output?: string): string {
  const settings = { format, output, mode: "check", color: false, statistics: false, quiet: true, verbose: false, paths: ["."] };
  const present = pathToFileURL(join(compiled, "dist/bin/present.js"));
  const code = [
    `import { readFileSync } from "node:fs";`,
    `import { present } from ${JSON.stringify(present)};`,
    `await present(JSON.parse(readFileSync("report.json", "utf8")), ${JSON.stringify(settings)});`,
  ];
  const name = output === undefined ? "print.mjs" : "write.mjs";
  writeFileSync(join(box.dir, name), code.join("\n"));
  return `"${process.execPath}" ${name}`;
}

test.each(Object.keys(FORMATS))("%s arrives whole", { timeout: 120_000 }, (format) => {
  const box = sandbox({}, { git: false });
  writeFileSync(join(box.dir, "report.json"), JSON.stringify(report));
  const env = { ...process.env, GITHUB_STEP_SUMMARY: "" };
  const shell = (line: string) => spawnSync("sh", ["-c", line], { cwd: box.dir, encoding: "utf8", maxBuffer: BIG, env });
  expect(shell(presenter(box, format, "expected"))).toMatchObject({ status: 0, stderr: "" });
  const piped = shell(`${presenter(box, format)} | ${SLOW}`);
  const expected = readFileSync(join(box.dir, "expected"), "utf8");
  expect(piped.stdout === expected, `${piped.stdout.length} of ${expected.length} characters`).toBe(true);
  expect(expected.length).toBeGreaterThan(50_000);
});

const LOAD = 'SanaPipeline.from_pretrained(MODEL, variant="fp16", torch_dtype=torch.float16)';
const HEAD = `import torch\nfrom diffusers import SanaPipeline\n\nMODEL = "Efficient-Large-Model/Sana_600M_512px_diffusers"\n`;

/** {@link FILES} files with {@link SITES} sites each, and the command in it, its output read slowly through a pipe. */
function tree() {
  const box = sandbox({}, { git: false });
  mkdirSync(join(box.dir, "src"));
  const text =
    HEAD + Array.from({ length: SITES }, (_, site) => `p${site} = ${LOAD}\np${site}.vae.to(torch.bfloat16)\n`).join("");
  for (let file = 0; file < FILES; file++) writeFileSync(join(box.dir, "src", `m${file}.py`), text);
  const run = (args: string) => {
    const line = `"${process.execPath}" "${CLI}" ${args} | ${SLOW}`;
    return spawnSync("sh", ["-c", line], { cwd: box.dir, encoding: "utf8", maxBuffer: BIG }).stdout;
  };
  return { box, run };
}

test("a tree of 5,000 sites gives the same SARIF with one thread and with more, all of it", { timeout: 240_000 }, () => {
  const { run } = tree();
  const one = run("--check --quiet --format sarif --jobs 1");
  expect(run("--check --quiet --format sarif --jobs 4") === one).toBe(true);
  const { runs } = JSON.parse(one) as { runs: [{ results: { properties: { site: string } }[] }] };
  expect(new Set(runs[0].results.map(({ properties }) => properties.site)).size).toBe(FILES * SITES);
});

test("a tree of 5,000 sites gives one patch that git takes whole, and one page", { timeout: 240_000 }, () => {
  const { box, run } = tree();
  writeFileSync(join(box.dir, "all.patch"), run("--dry --quiet"));
  expect(box.git("apply", "all.patch")).toMatchObject({ status: 0, stderr: "" });
  const rewritten = box.read(`src/m${FILES - 1}.py`);
  expect(rewritten).toContain(LOAD);
  expect(rewritten).not.toContain("bfloat16");
  box.git("apply", "--reverse", "all.patch");
  const page = run("--check --quiet --format html");
  expect(page.endsWith("</html>\n")).toBe(true);
  expect(page).toContain("<li><strong>5,000</strong> <span>to rewrite</span>");
});
