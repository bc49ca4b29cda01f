/** The package as a user gets it: packed, installed into an empty folder, run, imported as ESM and CJS, and compiled against. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SEED, SEED_REWRITTEN } from "./cli/seed.js";
import { ROOT } from "./harness/sources.js";

const MANIFEST = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
const FOLDER = realpathSync(mkdtempSync(join(tmpdir(), "sana-codemod-package-")));
const INSTALL = ["install", "--prefer-offline", "--no-audit", "--no-fund", "--loglevel=error"];

/** Output of a program that must succeed. */
function run(program: string, args: readonly string[], cwd = FOLDER): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd,
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1" },
  });
  if (status !== 0) throw new Error(`${program} ${args.join(" ")}: ${error?.message ?? stdout + stderr}`);
  return stdout;
}

function write(path: string, text: string): void {
  writeFileSync(join(FOLDER, path), text);
}

/** `dist` is fresh: the build before all tests made it, so that packing need not build under running tests. */
beforeAll(() => {
  run("npm", ["pack", "--silent", "--ignore-scripts", "--pack-destination", FOLDER], ROOT);
  write("package.json", JSON.stringify({ name: "consumer", private: true }));
  run("npm", [...INSTALL, `./sana-codemod-${MANIFEST.version}.tgz`]);
  mkdirSync(join(FOLDER, "app"));
  write("app/draw.py", SEED);
}, 120_000);

afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

describe("the packed package", () => {
  test("holds what it needs and no sources or tests", () => {
    const [{ files }] = JSON.parse(run("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], ROOT));
    const paths: string[] = files.map(({ path }: { path: string }) => path);
    expect(paths).toEqual(expect.arrayContaining(["README.md", "LICENSE", "dist/src/index.js", "dist/src/index.d.ts"]));
    expect(paths.filter((path) => /^(src|bin|transforms|test|bench|__testfixtures__|node_modules)\//.test(path))).toEqual([]);
  });

  test("stays a command that can be started after every build", () => {
    const { mode } = statSync(join(ROOT, "dist/bin/sana-codemod.js"));
    expect(process.platform === "win32" || (mode & 0o111) === 0o111).toBe(true);
  });

  test("says its version", () => {
    expect(run("npx", ["--no-install", "sana-codemod", "--version"]).trim()).toBe(MANIFEST.version);
  });

  test("prints a patch that git applies, and writes nothing", () => {
    const patch = run("npx", ["--no-install", "sana-codemod", "--dry", "app"]);
    expect(readFileSync(join(FOLDER, "app/draw.py"), "utf8")).toBe(SEED);
    write("patch.diff", patch);
    run("git", ["apply", "patch.diff"]);
    expect(readFileSync(join(FOLDER, "app/draw.py"), "utf8")).toBe(SEED_REWRITTEN);
    write("app/draw.py", SEED);
  });

  test("prints a rule page", () => {
    expect(run("npx", ["--no-install", "sana-codemod", "explain", "recast-after-load"])).toContain("recast-after-load");
  });
});

describe("the library", () => {
  const body = `process.stdout.write(JSON.stringify([transform(source).output, scan(source).length, run({ path: "a.py", source }, {}, {})]));`;
  const source = `const source = ${JSON.stringify(SEED)};`;

  test("is imported by ESM", () => {
    write(
      "use.mjs",
      `import { scan, transform } from "sana-codemod";\nimport run from "sana-codemod/transform";\n${source}\n${body}\n`,
    );
    expect(JSON.parse(run(process.execPath, ["use.mjs"]))).toEqual([SEED_REWRITTEN, 2, SEED_REWRITTEN]);
  });

  test("is required by CJS", () => {
    const required = `const { scan, transform } = require("sana-codemod");\nconst run = require("sana-codemod/transform").default;`;
    write("use.cjs", `${required}\n${source}\n${body}\n`);
    expect(JSON.parse(run(process.execPath, ["use.cjs"]))).toEqual([SEED_REWRITTEN, 2, SEED_REWRITTEN]);
  });

  test.each(["nodenext", "bundler"])("has types for moduleResolution %s", (resolution) => {
    write("consumer.mts", CONSUMER);
    const module = resolution === "nodenext" ? "nodenext" : "esnext";
    const flags = ["--noEmit", "--strict", "--target", "es2022", "--module", module, "--moduleResolution", resolution];
    expect(run(process.execPath, [join(ROOT, "node_modules/typescript/bin/tsc"), ...flags, "consumer.mts"])).toBe("");
  });

  test("has types for CommonJS code", () => {
    write("consumer.cts", CONSUMER);
    write("required.cts", REQUIRED);
    const flags = ["--noEmit", "--strict", "--target", "es2022", "--module", "nodenext", "--moduleResolution", "nodenext"];
    const files = ["consumer.cts", "required.cts"];
    expect(run(process.execPath, [join(ROOT, "node_modules/typescript/bin/tsc"), ...flags, ...files])).toBe("");
  });

  test("has types that refuse a wrong option", () => {
    write("wrong.mts", `import { transform } from "sana-codemod";\ntransform("", { target: "fp8" });\n`);
    const flags = ["--noEmit", "--strict", "--target", "es2022", "--module", "nodenext", "--moduleResolution", "nodenext"];
    const compile = () => run(process.execPath, [join(ROOT, "node_modules/typescript/bin/tsc"), ...flags, "wrong.mts"]);
    expect(compile).toThrow(/fp8/);
  });
});

const CONSUMER = `
import { type Finding, type Options, type TransformResult, scan, transform } from "sana-codemod";
import run from "sana-codemod/transform";

const options: Partial<Options> = { target: "bf16", unsafeFixes: true };
const result: TransformResult = transform("x = 1", { ...options, path: "a.py" });
const findings: readonly Finding[] = scan(result.output, { policy: "upstream" });
const reasons: (string | undefined)[] = findings.map((finding) => finding.reason);
const output: string | undefined = run({ path: "a.py", source: "x = 1" }, {}, {});
export { output, reasons };
`;

const REQUIRED = `
import sana = require("sana-codemod");
import transform = require("sana-codemod/transform");

const findings: readonly sana.Finding[] = sana.scan("x = 1", { target: "fp16" });
const output: string | undefined = transform.default({ path: "a.py", source: "x = 1" }, {}, {});
export { findings, output };
`;
