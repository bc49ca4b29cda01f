/** Odd names and odd files: rewritten as they should be, or named in one line, and never waited for. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type Sandbox, sandbox } from "../cli/sandbox.js";
import { SEED, SEED_REWRITTEN } from "../cli/seed.js";

const ODD = [
  "new\nline.py",
  "carriage\rreturn.py",
  "tab\there.py",
  " leading and trailing .py",
  "-dash.py",
  "--dry.py",
  "quote\"s'.py",
  "back\\slash.py",
  "$(touch pwned).py",
  "`touch pwned`.py",
  "a;touch pwned.py",
  "star*[a].py",
  ":(top)magic.py",
  "hash#percent%20.py",
  "é\u0301 😀 日本.py",
  "\u202egnp.py",
  `${"n".repeat(252)}.py`,
];

for (const git of [true, false]) {
  test(`odd names ${git ? "in git" : "outside git"}: all are rewritten, and a patch of them applies`, () => {
    const box = sandbox(Object.fromEntries(ODD.map((path) => [path, SEED])), { git });
    const patch = box.run(["--dry", "--quiet"]).stdout;
    expect(box.run([]).status).toBe(0);
    const inPlace = ODD.map((path) => box.read(path));
    expect(inPlace).toEqual(ODD.map(() => SEED_REWRITTEN));
    expect(existsSync(join(box.dir, "pwned"))).toBe(false);
    for (const path of ODD) box.write(path, SEED);
    const applied = spawnSync("git", ["apply", "--whitespace=nowarn", "-"], { cwd: box.dir, input: patch, encoding: "utf8" });
    expect(applied.stderr).toBe("");
    expect(ODD.map((path) => box.read(path))).toEqual(inPlace);
  });
}

test("names that cannot be UTF-8 are named with the remedy, the others are done", () => {
  for (const git of [true, false]) {
    const box = sandbox({ "good.py": SEED }, { git: false });
    writeFileSync(Buffer.concat([Buffer.from(`${box.dir}/bad`), Buffer.from([0xff]), Buffer.from(".py")]), SEED);
    if (git) box.git("init", "-q");
    if (git) box.commit();
    const { status, stderr } = box.run([]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^error: bad\uFFFD\.py: its name is not valid UTF-8; rename it$/m);
    expect(box.read("good.py")).toBe(SEED_REWRITTEN);
  }
});

/** Makes folders in folders, too deep for one call: each is made by name in the one above. */
function deep(box: Sandbox, levels: number): string {
  const script = `for i in $(seq ${levels}); do mkdir folder-folder-folder && cd folder-folder-folder || exit 1; done; cat > app.py`;
  expect(spawnSync("bash", ["-c", script], { cwd: box.dir, input: SEED }).status).toBe(0);
  return `${"folder-folder-folder/".repeat(levels)}app.py`;
}

test("a path of more than 260 characters", () => {
  const box = sandbox({}, { git: false });
  const path = deep(box, 40);
  expect(path.length).toBeGreaterThan(800);
  expect(box.run([]).status).toBe(0);
  expect(box.read(path)).toBe(SEED_REWRITTEN);
});

test("a path longer than the system takes is named, the others are done", () => {
  for (const git of [true, false]) {
    const box = sandbox({ "good.py": SEED }, { git: false });
    deep(box, 220);
    if (git) box.git("init", "-q");
    const { stderr, status } = box.run(["--force"]);
    expect(stderr).not.toMatch(/internal error/);
    expect(box.read("good.py")).toBe(SEED_REWRITTEN);
    // Searching may pass it over, as the system's own tools do; it never is an error without a line.
    if (status !== 0) expect(stderr).toMatch(/^error: folder.*(too long|ENAMETOOLONG)/m);
    expect(spawnSync("rm", ["-rf", join(box.dir, "folder-folder-folder")]).status).toBe(0);
  }
});

test("twins whose names differ in case only are each their own", () => {
  const box = sandbox({ "App.py": SEED, "app.py": `${SEED}# lower\n`, "APP.py": "print()\n" });
  const whole = box.files().length === 3;
  expect(box.run([]).status).toBe(0);
  expect(box.read("app.py")).toBe(whole ? `${SEED_REWRITTEN}# lower\n` : "print()\n");
  if (whole) expect([box.read("App.py"), box.read("APP.py")]).toEqual([SEED_REWRITTEN, "print()\n"]);
});

test("circles of links, of files and of folders, end", () => {
  for (const git of [true, false]) {
    const box = sandbox({ "good.py": SEED, "sub/x.py": SEED }, { git });
    symlinkSync("b.py", join(box.dir, "a.py"));
    symlinkSync("a.py", join(box.dir, "b.py"));
    symlinkSync("..", join(box.dir, "sub/up"));
    symlinkSync(".", join(box.dir, "self"));
    const { status, stderr } = box.run([]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: expect.stringContaining("2 sites rewritten in 2 files") });
    expect(box.run(["a.py"]).stderr).toContain("error: a.py: symbolic links go in a circle\n");
    expect(box.run(["sub/up/sub/up/good.py"]).stderr).not.toContain("internal error");
  }
});

test("pipes, sockets and devices are not waited for, named or found", () => {
  for (const git of [true, false]) {
    const box = sandbox({ "good.py": SEED }, { git });
    expect(spawnSync("mkfifo", [join(box.dir, "fifo.py")]).status).toBe(0);
    symlinkSync("/dev/zero", join(box.dir, "zero.py"));
    symlinkSync("/dev/stdin", join(box.dir, "stdin.ipynb"));
    expect(spawnSync("mknod", [join(box.dir, "null.py"), "c", "1", "3"]).error).toBeUndefined();
    const found = spawnSync(process.execPath, [join(import.meta.dirname, "../../dist/bin/sana-codemod.js"), "--dry"], {
      cwd: box.dir,
      encoding: "utf8",
      timeout: 15_000,
    });
    expect(found.error).toBeUndefined();
    expect(found.stderr).not.toContain("internal error");
    for (const path of ["fifo.py", "zero.py"])
      expect(box.run([path]).stderr).toMatch(/neither a file nor a folder|outside the repository/);
  }
});

test("a requirements file or a folder config that is a pipe, a device or a circle does not stop a run", () => {
  const box = sandbox({ "good.py": SEED }, { git: false });
  expect(spawnSync("mkfifo", [join(box.dir, "requirements.txt")]).status).toBe(0);
  symlinkSync("setup.cfg", join(box.dir, "setup.cfg"));
  symlinkSync("/dev/zero", join(box.dir, "uv.lock"));
  mkdirSync(join(box.dir, "setup.py"));
  expect(box.run([]).status).toBe(0);
  expect(box.read("good.py")).toBe(SEED_REWRITTEN);
});

test("a module that is imported and is a pipe is passed over", () => {
  const box = sandbox({ "good.py": `from helpers import tune\n${SEED}` }, { git: false });
  expect(spawnSync("mkfifo", [join(box.dir, "helpers.py")]).status).toBe(0);
  expect(box.run([]).status).toBe(0);
  expect(readFileSync(join(box.dir, "good.py"), "utf8")).toBe(`from helpers import tune\n${SEED_REWRITTEN}`);
});

test("a file renamed in another case while it is looked at is not made twice", () => {
  const box = sandbox({ "app.py": SEED }, { git: false });
  renameSync(join(box.dir, "app.py"), join(box.dir, "App.py"));
  expect(box.run(["app.py"]).status).toBe(existsSync(join(box.dir, "app.py")) ? 0 : 2);
  expect(box.files()).toEqual(["App.py"]);
});
