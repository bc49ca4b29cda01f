/** Bad input: one clear line, the right exit status, nothing lost, and all other files are still done. */
import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { CLI, type Outcome, type Sandbox, sandbox } from "./sandbox.js";
import { SEED, SEED_REWRITTEN } from "./seed.js";

/** The lines on stderr that begin like this. */
function linesOf({ stderr }: Outcome, start: string): string[] {
  return stderr.split("\n").filter((line) => line.startsWith(start));
}

/** A bad file beside a good one: the bad one is named once and stays, the good one is rewritten. */
function expectOnlyGoodDone(box: Sandbox, outcome: Outcome, line: string | RegExp): void {
  expect(outcome.status).toBe(2);
  const errors = linesOf(outcome, "error: ");
  expect(errors).toHaveLength(1);
  expect(errors[0]).toMatch(line);
  expect(box.read("good.py")).toBe(SEED_REWRITTEN);
}

describe("files:", () => {
  test("a missing path", () => {
    const box = sandbox({ "good.py": SEED });
    expectOnlyGoodDone(box, box.run(["missing.py", "good.py"]), "error: missing.py: no such file or directory");
  });

  test("a directory without Python", () => {
    const box = sandbox({ "docs/readme.txt": "SANA" });
    expect(box.run(["docs"])).toEqual({ status: 0, stdout: "", stderr: "no Python files found in docs\n" });
  });

  test("an empty directory", () => {
    expect(sandbox({}, { git: false }).run([])).toEqual({ status: 0, stdout: "", stderr: "no Python files found in .\n" });
  });

  test("an unreadable file, found by git, outside git, and named", () => {
    for (const git of [true, false]) {
      const box = sandbox({ "locked.py": SEED, "good.py": SEED_REWRITTEN }, { git });
      chmodSync(join(box.dir, "locked.py"), 0);
      const env = { GIT_CONFIG_COUNT: "1", GIT_CONFIG_KEY_0: "safe.directory", GIT_CONFIG_VALUE_0: "*" };
      const searched = box.run(["--dry"], { unprivileged: true, env });
      expect(searched).toMatchObject({ status: 2, stdout: "" });
      expect(linesOf(searched, "error: ")).toEqual(["error: locked.py: cannot be searched: permission denied"]);
      const named = box.run(["--dry", "locked.py"], { unprivileged: true, env });
      expect(linesOf(named, "error: ")).toEqual(["error: locked.py: cannot be read: permission denied"]);
    }
  });

  test("an unreadable folder", () => {
    const box = sandbox({ "locked/x.py": SEED, "good.py": SEED_REWRITTEN }, { git: false });
    chmodSync(join(box.dir, "locked"), 0);
    const outcome = box.run(["--dry"], { unprivileged: true });
    expect(outcome.status).toBe(2);
    expect(linesOf(outcome, "error: ")).toEqual(["error: locked: cannot be searched: permission denied"]);
  });

  test("a folder that is called like a module", () => {
    const box = sandbox({ "good.py": SEED });
    mkdirSync(join(box.dir, "folder.py"));
    expect(box.run(["folder.py", "good.py"]).status).toBe(0);
    expect(box.read("good.py")).toBe(SEED_REWRITTEN);
  });

  test("a kind of file that holds no Python", () => {
    const box = sandbox({ "good.py": SEED, "notes.txt": SEED });
    expectOnlyGoodDone(
      box,
      box.run(["notes.txt", "good.py"]),
      /^error: notes\.txt: unknown kind of file; its name must end in one of \.py/,
    );
  });

  test("invalid UTF-8", () => {
    const bad = Buffer.concat([Buffer.from(SEED), Buffer.from([0x23, 0xe9, 0x0a])]);
    const box = sandbox({ "good.py": SEED, "bad.py": bad });
    expectOnlyGoodDone(box, box.run([]), "error: bad.py: not valid UTF-8: convert it to UTF-8");
    expect(box.bytes("bad.py").equals(bad)).toBe(true);
  });

  test("an encoding other than UTF-8", () => {
    const bad = Buffer.from(`# -*- coding: latin-1 -*-\n# caf\u00e9\n${SEED}`, "latin1");
    const box = sandbox({ "good.py": SEED, "bad.py": bad });
    expectOnlyGoodDone(
      box,
      box.run([]),
      "error: bad.py: declared as latin-1; only UTF-8 is rewritten: convert it (iconv -f latin-1 -t utf-8)",
    );
    expect(box.bytes("bad.py").equals(bad)).toBe(true);
  });

  test("a syntax error is a note: the file is left, the run is fine", () => {
    const broken = `model_id = \n${SEED}`;
    const box = sandbox({ "good.py": SEED, "broken.py": broken });
    const outcome = box.run([]);
    expect(outcome.status).toBe(0);
    expect(linesOf(outcome, "note: broken.py: ")).toHaveLength(1);
    expect([box.read("good.py"), box.read("broken.py")]).toEqual([SEED_REWRITTEN, broken]);
  });

  test("more than 20 MB", () => {
    const huge = SEED + "#".repeat(20 * 1024 * 1024);
    const box = sandbox({ "good.py": SEED, "huge.py": huge });
    expectOnlyGoodDone(box, box.run([]), "error: huge.py: larger than 20 MB: left alone; split the file");
    expect(box.bytes("huge.py")).toHaveLength(huge.length);
  });

  test("an empty file, and one with a byte order mark only", () => {
    const box = sandbox({ "empty.py": "", "bom.py": "\uFEFF" });
    expect(box.run(["empty.py", "bom.py"])).toEqual({
      status: 0,
      stdout: "",
      stderr: "nothing to rewrite\n2 files read, 2 searched\n",
    });
  });

  test("a NUL byte", () => {
    const box = sandbox({ "nul.py": `${SEED}\0` });
    const outcome = box.run(["nul.py"]);
    expect(outcome.status).toBe(0);
    expect(linesOf(outcome, "note: ")).toEqual(["note: nul.py: holds a NUL byte: not UTF-8 text, left alone"]);
  });

  test("a pipe is not waited for", () => {
    const box = sandbox({ "good.py": SEED });
    expect(spawnSync("mkfifo", [join(box.dir, "fifo.py")]).status).toBe(0);
    expectOnlyGoodDone(box, box.run(["fifo.py", "good.py"]), "error: fifo.py: neither a file nor a folder");
  });

  test("a broken symbolic link, and a circle of them", () => {
    const box = sandbox({ "good.py": SEED });
    expect(spawnSync("ln", ["-s", "nowhere", join(box.dir, "broken.py")]).status).toBe(0);
    expectOnlyGoodDone(box, box.run(["broken.py", "good.py"]), "error: broken.py: no such file or directory");
    expect(spawnSync("ln", ["-s", "circle.py", join(box.dir, "circle.py")]).status).toBe(0);
    expect(box.run(["circle.py"]).stderr).toContain("error: circle.py: symbolic links go in a circle\n");
  });

  test("a read-only folder", () => {
    const box = sandbox({ "locked/app.py": SEED }, { git: false });
    chmodSync(join(box.dir, "locked"), 0o555);
    const outcome = box.run([], { unprivileged: true });
    expect(outcome.status).toBe(2);
    expect(linesOf(outcome, "error: ")).toEqual(["error: locked/app.py: cannot be written: permission denied"]);
    expect(outcome.stdout).toContain("left: locked/app.py cannot be written: permission denied");
    expect(outcome.stderr).toContain("0 sites rewritten in 0 files, 1 left:");
    expect(box.files()).toEqual(["locked", "locked/app.py"]);
    expect(box.read("locked/app.py")).toBe(SEED);
  });

  test("names that would steer the terminal are made visible", () => {
    const box = sandbox({ "\u001b[31mred.py": SEED });
    const { stdout, stderr } = box.run(["--check", "--color"]);
    expect(stdout + stderr).toContain("\u241b[31mred.py");
    expect(stdout + stderr).not.toContain("\u001b[31mred.py");
  });
});

describe("usage:", () => {
  const box = () => sandbox({ "app.py": SEED });
  const CASES: readonly (readonly [string, readonly string[], string])[] = [
    ["an unknown option", ["--frobnicate"], "unknown option --frobnicate; see sana-codemod --help"],
    ["a mistyped option", ["--taget=fp16"], "unknown option --taget (did you mean --target?); see sana-codemod --help"],
    ["an unknown letter", ["-x"], "unknown option -x; see sana-codemod --help"],
    ["an option without its value", ["--target"], "--target needs a value; see sana-codemod --help"],
    ["an empty value", ["--gpu="], '--gpu needs a value: a string, not ""'],
    ["a target that is none", ["--target", "fp8"], '--target must be one of auto, fp16, bf16, not "fp8"'],
    ["a policy that is none", ["--policy=both"], '--policy must be one of uniform, upstream, not "both"'],
    [
      "a format that is none",
      ["--format", "xml"],
      '--format must be one of text, json, diff, sarif, rdjson, rdjsonl, github, gitlab, markdown, html, not "xml"',
    ],
    ["a rule that is none", ["--select", "recast-after-load,nope"], "--select must be among recast-after-load, "],
    ["a GPU that is none", ["--gpu", "toaster"], '--gpu: unknown GPU "toaster"; known are '],
    ["a version that is none", ["--diffusers", "new"], '--diffusers must be a version such as 0.33.1, not "new"'],
    ["no jobs", ["--jobs", "0"], '--jobs must be a whole number from 1 to 1024, not "0"'],
    ["negative jobs", ["-j", "-1"], '--jobs must be a whole number from 1 to 1024, not "-1"'],
    ["jobs in words", ["-j", "many"], '--jobs must be a whole number from 1 to 1024, not "many"'],
    ["a pattern that is none", ["--exclude", "#x"], '--exclude: "#x" is no pattern (.gitignore syntax)'],
    ["a swap without its target", ["--swap-checkpoint"], "--swap-checkpoint needs --target bf16"],
    ["opposites", ["--quiet", "--verbose"], "--quiet and --verbose exclude each other"],
    ["interactive and dry", ["-i", "--dry"], "--interactive and --dry exclude each other"],
    ["interactive without a terminal", ["-i"], "--interactive needs a terminal; use --dry to see the changes"],
    ["paths beside stdin", ["--stdin-filename", "a.py", "b.py"], "--stdin-filename takes no paths"],
    [
      "a configuration that is not there",
      ["--config", "no.toml"],
      "no.toml: no such file or directory; fix the file, or name another with --config",
    ],
    ["a rule to explain that is none", ["explain", "nope"], 'no rule is called "nope"; rules are recast-after-load, '],
    ["too many arguments", ["explain", "recast-after-load", "more"], 'unexpected argument "more"; see sana-codemod --help'],
    ["an option of another command", ["checkpoints", "--dry"], "unknown option --dry; see sana-codemod --help"],
  ];
  for (const [name, args, line] of CASES) {
    test(name, () => {
      const at = box();
      const { status, stdout, stderr } = at.run(args);
      expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
      expect(stderr.startsWith(`sana-codemod: ${line}`), stderr).toBe(true);
      expect(stderr.trimEnd().split("\n")).toHaveLength(1);
      expect(at.read("app.py")).toBe(SEED);
    });
  }

  test("an --output that cannot be written", () => {
    const at = box();
    const { status, stderr } = at.run(["--dry", "-o", "no/such/folder.patch"]);
    expect(status).toBe(2);
    expect(stderr).toBe("sana-codemod: --output no/such/folder.patch: cannot be written: no such file or directory\n");
  });
});

describe("closed stdout:", () => {
  const many = Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`m${index}.py`, SEED.repeat(3)]));

  test("| head ends quietly, whatever is printed", () => {
    const box = sandbox(many);
    for (const args of ["--dry --quiet", "--check --quiet", "--dry --format json --quiet"]) {
      const script = `"${process.execPath}" "${CLI}" ${args} | head -n 1; echo "\${PIPESTATUS[0]}"`;
      const { stdout, stderr } = spawnSync("bash", ["-c", script], { cwd: box.dir, encoding: "utf8" });
      expect(stderr).toBe("");
      expect(stdout.trimEnd().split("\n").at(-1)).toBe(args.startsWith("--check") ? "1" : "0");
    }
  });

  test("everything is written all the same", () => {
    const box = sandbox(many);
    spawnSync("bash", ["-c", `"${process.execPath}" "${CLI}" | true`], { cwd: box.dir });
    expect(box.git("status", "--porcelain").stdout.trimEnd().split("\n")).toHaveLength(200);
  });

  test("a pipe gets all of a large patch", () => {
    const box = sandbox(many);
    const { stdout } = box.run(["--dry"]);
    expect(stdout.length).toBeGreaterThan(100_000);
    box.write(".git/p.patch", stdout);
    expect(box.git("apply", ".git/p.patch").status).toBe(0);
  });
});
