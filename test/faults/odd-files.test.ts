/** Pipes and devices in the place of files that git or ripgrep open by themselves: a run ends, and does what it can or names what stands in the way. */
import { spawnSync } from "node:child_process";
import { rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { CLI, type Sandbox, sandbox } from "../cli/sandbox.js";
import { SEED, SEED_REWRITTEN } from "../cli/seed.js";

/** So many files that ripgrep is asked, by name. */
const MANY = Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`m${index}.py`, `x = ${index}\n`]));
const SECONDS = 60;

const KINDS: Readonly<Record<string, (path: string) => void>> = {
  pipe: (path) => expect(spawnSync("mkfifo", [path]).status).toBe(0),
  "link to an endless device": (path) => symlinkSync("/dev/zero", path),
};

function put(box: Sandbox, path: string, kind: string): void {
  rmSync(join(box.dir, path), { force: true });
  KINDS[kind]?.(join(box.dir, path));
}

/** The program, with an end to its patience and its memory. */
function bounded(box: Sandbox, ...args: string[]) {
  const limits = 'ulimit -v 8000000 && exec "$@"';
  const done = spawnSync("bash", ["-c", limits, "bash", process.execPath, CLI, ...args], {
    cwd: box.dir,
    encoding: "utf8",
    timeout: SECONDS * 1000,
  });
  expect(done.error).toBeUndefined();
  return { status: done.status, stderr: done.stderr };
}

test.each(Object.keys(KINDS))("a tracked file that has become a %s is passed over, also where it is named to ripgrep", (kind) => {
  for (const files of [{}, MANY]) {
    const box = sandbox({ ...files, "good.py": SEED, "odd.py": SEED, "gone.py": SEED });
    put(box, "odd.py", kind);
    rmSync(join(box.dir, "gone.py"));
    expect(bounded(box)).toEqual({ status: 0, stderr: expect.stringContaining("1 site rewritten in 1 file") });
    expect(box.read("good.py")).toBe(SEED_REWRITTEN);
  }
});

const NAMED =
  /^(?:error|sana-codemod): (?:sub\/)?\.[a-z]+: neither a file nor a folder, which git and ripgrep would wait for; remove it/m;

describe.each(Object.keys(KINDS))("an ignore file that is a %s", (kind) => {
  test.each([
    [true, ".gitignore"],
    [true, "sub/.gitignore"],
    [true, "sub/.ignore"],
    [true, ".rgignore"],
    [false, ".gitignore"],
    [false, "sub/.gitignore"],
    [false, "sub/.ignore"],
  ])("git %s, %s: no run waits for it", (git, path) => {
    const box = sandbox({ "good.py": SEED, "sub/helpers.py": `from good import pipe\n${SEED}`, [path]: "*.log\n" }, { git });
    put(box, path, kind);
    for (const args of [["--dry"], []]) {
      const { status, stderr } = bounded(box, ...args);
      if (status === 0) expect(stderr).toMatch(/rewritten/);
      else expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringMatching(NAMED) });
    }
    for (const name of ["good.py", "sub/helpers.py"]) expect(box.read(name)).toMatch(/SanaPipeline/);
  });
});
