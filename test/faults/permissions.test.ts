/** Permissions that are missing, or get lost between reading and writing, and files that change in between: named, and left as they are. */
import { chmodSync, renameSync, symlinkSync, unlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { DEFAULTS } from "../../src/options.js";
import { run } from "../../src/repo/run.js";
import type { FileResult } from "../../src/types.js";
import { type Sandbox, sandbox } from "../cli/sandbox.js";
import { SEED, SEED_REWRITTEN } from "../cli/seed.js";

/** A run in which `between` happens after the last read and before the first write. */
function runWith(box: Sandbox, between: () => void) {
  return run({
    cwd: box.dir,
    paths: ["."],
    include: undefined,
    exclude: undefined,
    ignoreFiles: true,
    options: DEFAULTS,
    write: true,
    force: true,
    jobs: 1,
    version: "0",
    choose: async (results: readonly FileResult[]) => {
      between();
      return results;
    },
  });
}

test("a write-protected file stays, although its folder would let it be replaced", () => {
  const box = sandbox({ "app.py": SEED, "good.py": SEED }, { git: false });
  chmodSync(box.dir, 0o777);
  chmodSync(join(box.dir, "app.py"), 0o444);
  chmodSync(join(box.dir, "good.py"), 0o666);
  const { status, stderr } = box.run(["app.py"], { unprivileged: true });
  // Who may do everything (root) writes it, as an editor would.
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr: expect.stringContaining("error: app.py: cannot be written: permission denied\n"),
  });
  expect(box.read("app.py")).toBe(SEED);
  expect(box.files().sort()).toEqual(["app.py", "good.py"]);
});

const MEANWHILE: readonly (readonly [name: string, change: (path: string) => void, message: RegExp, then: string | undefined])[] =
  [
    [
      "changed by a byte",
      (path) => writeFileSync(path, `${SEED}#`),
      /^cannot be written: changed while sana-codemod ran; left as it is now: run again$/,
      `${SEED}#`,
    ],
    ["emptied", (path) => writeFileSync(path, ""), /changed while sana-codemod ran/, ""],
    [
      "replaced by an editor",
      (path) => {
        writeFileSync(`${path}~`, "mine\n");
        renameSync(`${path}~`, path);
      },
      /changed while sana-codemod ran/,
      "mine\n",
    ],
    ["removed", unlinkSync, /^cannot be written: no such file or directory$/, undefined],
  ];

test.each(MEANWHILE)("a file %s between read and write is not overwritten", async (_, change, message, then) => {
  const box = sandbox({ "a.py": SEED, "b.py": SEED }, { git: false });
  const report = await runWith(box, () => change(join(box.dir, "a.py")));
  expect(report.failures).toEqual([{ path: "a.py", message: expect.stringMatching(message) }]);
  expect(box.files().includes("a.py") ? box.read("a.py") : undefined).toBe(then);
  expect(box.read("b.py")).toBe(SEED_REWRITTEN);
  expect(box.files().filter((path) => path.endsWith(".tmp"))).toEqual([]);
});

test("a file that becomes a link out of the tree is not followed", async () => {
  const outside = sandbox({ "secret.py": SEED }, { git: false });
  const box = sandbox({ "a.py": SEED });
  const report = await runWith(box, () => {
    unlinkSync(join(box.dir, "a.py"));
    symlinkSync(join(outside.dir, "secret.py"), join(box.dir, "a.py"));
  });
  expect(report.failures).toEqual([{ path: "a.py", message: expect.stringContaining("a symbolic link leads to ") }]);
  expect(outside.read("secret.py")).toBe(SEED);
});

test("a folder that becomes a link out of the tree is not followed, nor cleared", async () => {
  const leftover = ".sana-codemod-999999999-1.tmp";
  const outside = sandbox({ "a.py": SEED, [leftover]: "theirs" }, { git: false });
  const box = sandbox({ "sub/a.py": SEED });
  const report = await runWith(box, () => {
    renameSync(join(box.dir, "sub"), join(box.dir, "moved"));
    symlinkSync(outside.dir, join(box.dir, "sub"));
  });
  expect(report.failures).toHaveLength(1);
  expect([outside.read("a.py"), outside.read(leftover)]).toEqual([SEED, "theirs"]);
});

test("a folder whose permission is lost between read and write", async () => {
  const box = sandbox({ "locked/a.py": SEED, "b.py": SEED }, { git: false });
  const locked = join(box.dir, "locked");
  const mode = process.getuid?.() === 0 ? undefined : 0o555;
  const report = await runWith(box, () => (mode === undefined ? renameSync(locked, `${locked}-away`) : chmodSync(locked, mode)));
  expect(report.failures).toEqual([
    { path: "locked/a.py", message: expect.stringMatching(/^cannot be written: (permission denied|no such file or directory)$/) },
  ]);
  expect(box.read("b.py")).toBe(SEED_REWRITTEN);
  if (mode !== undefined) chmodSync(locked, 0o755);
});
