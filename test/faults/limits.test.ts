/** What a machine may run short of: disk, size of a file, open files, memory, readers of its output, the very folder it stands in. */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { CLI, sandbox } from "../cli/sandbox.js";
import { SEED, SEED_REWRITTEN } from "../cli/seed.js";

const NODE = process.execPath;
const LONG = `${SEED}${"# a line of comment\n".repeat(400)}`;

/** The program under a shell's limit. */
function limited(dir: string, limit: string, args: readonly string[] = []) {
  const script = `${limit} && exec "$@"`;
  return spawnSync("bash", ["-c", script, "bash", NODE, CLI, ...args], { cwd: dir, encoding: "utf8" });
}

test("a file larger than may be: it stays, the smaller ones are written", () => {
  const box = sandbox({ "long.py": LONG, "short.py": SEED }, { git: false });
  const { status, stderr } = limited(box.dir, "ulimit -f 4");
  expect(stderr).toContain("error: long.py: cannot be written: larger than a file may be here (ulimit -f)\n");
  expect(status).toBe(2);
  expect([box.read("long.py"), box.read("short.py")]).toEqual([LONG, SEED_REWRITTEN]);
  expect(box.files().sort()).toEqual(["long.py", "short.py"]);
});

test("a full disk: what has room is written, the rest stays whole", () => {
  const box = sandbox({}, { git: false });
  mkdirSync(join(box.dir, "small"));
  const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=16k", "tmpfs", join(box.dir, "small")]).status === 0;
  try {
    box.write("small/long.py", LONG);
    const { status, stderr } = mounted ? box.run([]) : limited(box.dir, "ulimit -f 4");
    expect(stderr).toMatch(
      /error: small\/long\.py: cannot be written: (no space left on the disk|larger than a file may be here)/,
    );
    expect(status).toBe(2);
    expect(box.read("small/long.py")).toBe(LONG);
    expect(box.files().sort()).toEqual(["small", "small/long.py"]);
  } finally {
    if (mounted) spawnSync("umount", [join(box.dir, "small")]);
  }
});

test("an --output on a full disk is an error in one line", () => {
  const box = sandbox({ "a.py": SEED });
  const { status, stderr } = box.run(["--dry", "-o", "/dev/full"]);
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr: "sana-codemod: --output /dev/full: cannot be written: no space left on the disk\n",
  });
});

test("few open files: all is done or said, nothing is lost", { timeout: 60_000 }, () => {
  for (const files of [18, 20, 21, 22, 23, 24, 26, 28, 32]) {
    const box = sandbox({ "a.py": SEED, "b/c.py": SEED }, { git: false });
    const { status, stderr } = limited(box.dir, `ulimit -n ${files}`);
    const texts = [box.read("a.py"), box.read("b/c.py")];
    if (status === 0) expect(texts).toEqual([SEED_REWRITTEN, SEED_REWRITTEN]);
    // With next to no files left, Node itself takes a module that it cannot open for one that is not there.
    else expect(stderr, `ulimit -n ${files}`).toMatch(/too many open files|EMFILE|ERR_MODULE_NOT_FOUND/);
    for (const text of texts) expect([SEED, SEED_REWRITTEN]).toContain(text);
    expect(box.files().sort()).toEqual(["a.py", "b", "b/c.py"]);
  }
});

test("out of memory in one file: nothing was written yet, so nothing is lost", { timeout: 60_000 }, () => {
  const heavy = SEED.repeat(3_000);
  const box = sandbox({ "a.py": SEED, "heavy.py": heavy }, { git: false });
  const { status } = spawnSync(NODE, ["--max-old-space-size=24", CLI], { cwd: box.dir, encoding: "utf8" });
  const texts = { small: box.read("a.py") === SEED, heavy: box.read("heavy.py") === heavy };
  expect({ status: status === 0, ...texts }).toEqual({ status: false, small: true, heavy: true });
  expect(box.files().sort()).toEqual(["a.py", "heavy.py"]);
});

test("readers that go away: all is written, the status stays", async () => {
  const box = sandbox({ "a.py": SEED });
  const child = spawn(NODE, [CLI, "--verbose"], { cwd: box.dir, stdio: ["ignore", "pipe", "pipe"] });
  child.stdout.destroy();
  child.stderr.destroy();
  expect(await once(child, "close")).toEqual([0, null]);
  expect(box.read("a.py")).toBe(SEED_REWRITTEN);
});

test("a stdout or stderr that is closed from the start", () => {
  const box = sandbox({ "a.py": SEED });
  const { status } = spawnSync("bash", ["-c", `exec "$0" "$1" >&- 2>&-`, NODE, CLI], { cwd: box.dir });
  expect(status).toBe(0);
  expect(box.read("a.py")).toBe(SEED_REWRITTEN);
});

test("a full disk behind stdout ends with an error, and files are as they should be", () => {
  const box = sandbox({ "a.py": SEED });
  const { status, stderr } = spawnSync("bash", ["-c", `"$0" "$1" --dry >/dev/full`, NODE, CLI], {
    cwd: box.dir,
    encoding: "utf8",
  });
  expect(stderr).toBe("sana-codemod: standard output: cannot be written: no space left on the disk\n");
  expect(status).toBe(2);
  expect(box.read("a.py")).toBe(SEED);
});

test("a working directory that was removed is said in one line", () => {
  const box = sandbox({ "gone/a.py": SEED }, { git: false });
  const script = `cd gone && rm -r ../gone && exec "$0" "$1"`;
  const { status, stderr } = spawnSync("bash", ["-c", script, NODE, CLI], { cwd: box.dir, encoding: "utf8" });
  expect(status).toBe(2);
  expect(stderr).toContain("the working directory cannot be used: no such file or directory; change to one that exists\n");
});

test("a folder that vanishes during the run is named", async () => {
  const box = sandbox(Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`gone/m${index}.py`, SEED])), { git: false });
  const child = spawn(NODE, [CLI, "gone"], { cwd: box.dir, stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr.on("data", (chunk: Buffer) => {
    said += chunk.toString();
  });
  const closed = once(child, "close");
  await new Promise((done) => setTimeout(done, 250));
  rmSync(join(box.dir, "gone"), { recursive: true, force: true });
  await closed;
  expect(said).not.toMatch(/internal error|at .*\.js/);
});
