/** Writing: old or new, never torn; together or not at all; nothing left behind. */
import { spawnSync } from "node:child_process";
import { chmodSync, chownSync, mkdirSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { stage } from "../../src/repo/stage.js";
import { writeGroup } from "../../src/repo/write.js";
import { sandbox } from "../cli/sandbox.js";
import { finding, replace, results } from "./results.js";

type Fault = "renameSync" | "fsyncSync" | "writeFileSync";

const faults = vi.hoisted(() => ({ armed: undefined as { name: string; code: string; path: string } | undefined }));

/** `node:fs` in which one call can be made to fail. */
vi.mock("node:fs", async (original) => {
  const real = await original<typeof import("node:fs")>();
  const failing =
    (name: Fault) =>
    (...args: unknown[]) => {
      const { armed } = faults;
      if (armed?.name === name && String(args[1]).endsWith(armed.path)) {
        faults.armed = undefined;
        throw Object.assign(new Error(armed.code), { code: armed.code });
      }
      return (real[name] as (...args: unknown[]) => unknown)(...args);
    };
  return { ...real, renameSync: failing("renameSync"), fsyncSync: failing("fsyncSync"), writeFileSync: failing("writeFileSync") };
});

afterEach(() => {
  faults.armed = undefined;
});

const OLD = "old\n";

/** A site with an edit in each of two files. */
function pair() {
  const edits = [replace("a.py", OLD, "old", "new"), replace("b.py", OLD, "old", "new")];
  return results({ "a.py": OLD, "b.py": OLD }, [finding("a.py", "a.py:1:1", edits)]);
}

/** The next call of `name` fails; `path` is the end of its second argument. */
function failOnce(name: Fault, code: string, path = ""): void {
  faults.armed = { name, code, path };
}

test("puts the new content in place, byte for byte", () => {
  const box = sandbox({ "a.py": "\uFEFFold\r\n" }, { git: false });
  const staged = stage(join(box.dir, "a.py"), "\uFEFFold\r\n", "\uFEFFnéw 🎨\r\n");
  expect(box.read("a.py")).toBe("\uFEFFold\r\n");
  staged.verify();
  staged.commit();
  staged.discard();
  expect(box.read("a.py")).toBe("\uFEFFnéw 🎨\r\n");
  expect(box.files()).toEqual(["a.py"]);
});

test("keeps mode and owner", () => {
  const box = sandbox({ "a.py": OLD, "b.py": OLD }, { git: false });
  chmodSync(join(box.dir, "a.py"), 0o4751);
  const root = process.getuid?.() === 0;
  if (root) chownSync(join(box.dir, "a.py"), 1234, 5678);
  if (root) chmodSync(join(box.dir, "a.py"), 0o4751);
  const before = statSync(join(box.dir, "a.py"));
  expect(writeGroup(box.dir, pair())).toEqual([]);
  const { mode, uid, gid } = statSync(join(box.dir, "a.py"));
  expect({ mode, uid, gid }).toEqual({ mode: before.mode, uid: before.uid, gid: before.gid });
  expect(box.read("a.py")).toBe("new\n");
});

test("a file that changed since it was read is not written over, nor is its partner", () => {
  const box = sandbox({ "a.py": OLD, "b.py": "edited meanwhile\n" }, { git: false });
  expect(writeGroup(box.dir, pair())).toEqual([
    { path: "a.py", message: "not written, because a site also needs b.py" },
    { path: "b.py", message: "cannot be written: changed while sana-codemod ran; left as it is now: run again" },
  ]);
  expect([box.read("a.py"), box.read("b.py")]).toEqual([OLD, "edited meanwhile\n"]);
  expect(box.files().sort()).toEqual(["a.py", "b.py"]);
});

test("a file that vanished is named, its partner stays", () => {
  const box = sandbox({ "a.py": OLD }, { git: false });
  expect(writeGroup(box.dir, pair()).at(1)).toEqual({ path: "b.py", message: "cannot be written: no such file or directory" });
  expect(box.read("a.py")).toBe(OLD);
});

for (const name of ["writeFileSync", "fsyncSync", "renameSync"] as const) {
  test(`a failing ${name} leaves both files old and no temporary file`, () => {
    const box = sandbox({ "a.py": OLD, "b.py": OLD }, { git: false });
    failOnce(name, "ENOSPC");
    expect(writeGroup(box.dir, pair())[0]).toEqual({ path: "a.py", message: "cannot be written: no space left on the disk" });
    expect([box.read("a.py"), box.read("b.py")]).toEqual([OLD, OLD]);
    expect(box.files().sort()).toEqual(["a.py", "b.py"]);
  });
}

test("when the second file cannot be put in place the first one is put back", () => {
  const box = sandbox({ "a.py": OLD, "b.py": OLD }, { git: false });
  failOnce("renameSync", "EIO", "b.py");
  expect(writeGroup(box.dir, pair()).map(({ path }) => path)).toEqual(["a.py", "b.py"]);
  expect([box.read("a.py"), box.read("b.py")]).toEqual([OLD, OLD]);
  expect(box.files().sort()).toEqual(["a.py", "b.py"]);
});

test("a full disk does not tear the file", () => {
  const box = sandbox({}, { git: false });
  mkdirSync(join(box.dir, "small"));
  const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", join(box.dir, "small")]).status === 0;
  const big = "y".repeat(58_000);
  try {
    box.write("small/a.py", OLD.repeat(5_000));
    if (!mounted) failOnce("writeFileSync", "ENOSPC");
    expect(() => stage(join(box.dir, "small/a.py"), OLD.repeat(5_000), big)).toThrow(/ENOSPC/);
    expect(box.read("small/a.py")).toBe(OLD.repeat(5_000));
    expect(box.files().sort()).toEqual(["small", "small/a.py"]);
  } finally {
    if (mounted) spawnSync("umount", [join(box.dir, "small")]);
  }
});

test("nothing is written through a folder that leads out of the repository", () => {
  const outside = sandbox({ "a.py": OLD }, { git: false });
  const box = sandbox({});
  symlinkSync(outside.dir, join(box.dir, "out"));
  const one = results({ "out/a.py": OLD }, [finding("out/a.py", "s", [replace("out/a.py", OLD, "old", "new")])]);
  expect(writeGroup(box.dir, one)[0]?.message).toContain("a symbolic link leads to ");
  expect(outside.read("a.py")).toBe(OLD);
});
