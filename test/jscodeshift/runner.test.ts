/** The real jscodeshift runner with our transform: the same bytes as the command line, from the repository and when installed. */
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Sandbox, sandbox } from "../cli/sandbox.js";
import { SEED, SEED_REWRITTEN, UNDECIDED } from "../cli/seed.js";
import { ROOT } from "../harness/sources.js";

const RUNNER = join(ROOT, "node_modules/jscodeshift/bin/jscodeshift.js");
const TRANSFORM = join(ROOT, "dist/transforms/sana-precision.js");

/** Babel would keep what it read in the home directory, for all runs that ever were, and complain when that grows too large. */
const NO_CACHE = { ...process.env, BABEL_DISABLE_CACHE: "1" };

/** Options come first: jscodeshift takes what follows an option it does not know, and is no option, for its value. */
function jscodeshift(box: Sandbox, args: readonly string[], transform = TRANSFORM): string {
  const done = spawnSync(process.execPath, [RUNNER, ...args, "-t", transform, "--extensions=py", "src"], {
    cwd: box.dir,
    encoding: "utf8",
    env: NO_CACHE,
  });
  expect(done.stderr).toBe("");
  return done.stdout;
}

/** Babel reads the whole transform anew after each build: seconds on a busy machine. */
const SLOW = 60_000;

const OPTIONS: readonly (readonly string[])[] = [
  [],
  ["--policy=upstream"],
  ["--target=bf16", "--unsafe-fixes"],
  ["--target=bf16", "--unsafeFixes=true", "--swapCheckpoint=true"],
  ["--policy", "upstream", "--diffusers=0.40"],
  ["--policy=upstream", "--diffusers=0.32.2"],
  ["--ignore=redundant-recast,missing-variant", "--gpu=7.0"],
];

describe("rewrites as the command line does", () => {
  for (const options of OPTIONS) {
    test(options.join(" ") || "by default", () => {
      const files = {
        "src/app.py": SEED,
        "src/windows.py": `\uFEFF${SEED.replaceAll("\n", "\r\n")}`,
        "src/documented.py": `"""Example:\n\n\`\`\`python\n${SEED}\`\`\`\n"""\n`,
        "src/other.py": "print('hello')\n",
      };
      const ours = sandbox(files);
      const theirs = sandbox(files);
      expect(ours.run([...options, "src"]).status).toBe(0);
      const rewritten = ours.git("status", "--porcelain").stdout === "" ? 0 : 3;
      const stdout = jscodeshift(theirs, [...options, "--no-babel"]);
      expect(stdout).toMatch(new RegExp(`^${rewritten} ok$`, "m"));
      expect(stdout).toMatch(new RegExp(`^${4 - rewritten} skipped$`, "m"));
      for (const path of Object.keys(files)) expect(theirs.bytes(path).equals(ours.bytes(path)), path).toBe(true);
    });
  }
});

test("with and without babel, in workers and in its own process", { timeout: SLOW }, () => {
  for (const args of [[], ["--no-babel"], ["--run-in-band"], ["--no-babel", "--run-in-band"], ["--no-babel", "--parser=tsx"]]) {
    const box = sandbox({ "src/app.py": SEED });
    expect(jscodeshift(box, args)).toMatch(/^1 ok$/m);
    expect(box.read("src/app.py")).toBe(SEED_REWRITTEN);
  }
});

test("--dry writes nothing, --print prints the source", () => {
  const box = sandbox({ "src/app.py": SEED });
  expect(jscodeshift(box, ["--no-babel", "--dry", "--print"])).toContain(SEED_REWRITTEN);
  expect(box.read("src/app.py")).toBe(SEED);
});

test("what is left is reported with its reason", () => {
  const stdout = jscodeshift(sandbox({ "src/app.py": UNDECIDED }), ["--no-babel"]);
  expect(stdout).toMatch(/^ REP src\/app\.py 5:\d+ unresolved-precision .*\(left: .+\)$/m);
  expect(stdout).toMatch(/^1 skipped$/m);
});

test("an option that is wrong is an error of the transform", () => {
  const stdout = jscodeshift(sandbox({ "src/app.py": SEED }), ["--no-babel", "--policy=both"]);
  expect(stdout).toContain('--policy must be one of uniform, upstream, not "both"');
  expect(stdout).toMatch(/^1 errors$/m);
});

test("bytes that jscodeshift could not decode are not written back", () => {
  const bad = Buffer.concat([Buffer.from(SEED), Buffer.from([0x23, 0xe9, 0x0a])]);
  const box = sandbox({ "src/app.py": bad });
  expect(jscodeshift(box, ["--no-babel"])).toContain("left: not valid UTF-8, or holds U+FFFD");
  expect(box.bytes("src/app.py").equals(bad)).toBe(true);
});

test("the packed package, installed beside its dependencies", { timeout: SLOW }, () => {
  const box = sandbox({ "src/app.py": SEED }, { git: false });
  const packed = spawnSync("npm", ["pack", "--ignore-scripts", "--pack-destination", box.dir, ROOT], {
    cwd: box.dir,
    encoding: "utf8",
  });
  expect(packed.status, packed.stderr).toBe(0);
  const archive = readdirSync(box.dir).find((name) => name.endsWith(".tgz")) ?? "";
  const home = join(box.dir, "node_modules/sana-codemod");
  mkdirSync(home, { recursive: true });
  expect(spawnSync("tar", ["xzf", join(box.dir, archive), "-C", home, "--strip-components=1"]).status).toBe(0);
  for (const name of readdirSync(join(ROOT, "node_modules")))
    symlinkSync(join(ROOT, "node_modules", name), join(box.dir, "node_modules", name));
  const exported = spawnSync(process.execPath, ["-p", "require.resolve('sana-codemod/transform')"], {
    cwd: box.dir,
    encoding: "utf8",
  }).stdout.trim();
  expect(jscodeshift(box, [], exported)).toMatch(/^1 ok$/m);
  expect(box.read("src/app.py")).toBe(SEED_REWRITTEN);
  const program = spawnSync(process.execPath, [join(home, "dist/bin/sana-codemod.js"), "--version"], { encoding: "utf8" });
  expect(program.stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});
