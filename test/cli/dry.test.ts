/** `--dry`: one patch on stdout that `git apply` takes, and that gives what the run in place gives, byte for byte. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { describe, expect, test } from "vitest";
import { CLI, sandbox } from "./sandbox.js";
import { SEED, SEED_PATCH, SEED_REWRITTEN } from "./seed.js";

test("prints exactly the patch and writes nothing", () => {
  const box = sandbox({ "app.py": SEED });
  const { status, stdout, stderr } = box.run(["--dry"]);
  expect({ status, stdout }).toEqual({ status: 0, stdout: SEED_PATCH });
  expect(stderr).toMatch(/^app\.py:10:1 recast-after-load vae is cast to bfloat16/);
  expect(stderr).toContain("1 site would be rewritten in 1 file, none left\n");
  expect(box.git("status", "--porcelain").stdout).toBe("");
});

test("prints nothing on stdout when nothing changes", () => {
  const box = sandbox({ "app.py": SEED_REWRITTEN });
  expect(box.run(["--dry"])).toMatchObject({ status: 0, stdout: "" });
});

test("--quiet leaves the patch alone on the screen", () => {
  const box = sandbox({ "app.py": SEED });
  expect(box.run(["--dry", "--quiet"])).toEqual({ status: 0, stdout: SEED_PATCH, stderr: "" });
});

test("--output takes the patch, stdout stays empty", () => {
  const box = sandbox({ "app.py": SEED });
  expect(box.run(["-d", "-o", "sana.patch"])).toMatchObject({ status: 0, stdout: "" });
  expect(box.read("sana.patch")).toBe(SEED_PATCH);
});

const CRLF = SEED.replaceAll("\n", "\r\n");
const CASES: Readonly<Record<string, { files: Record<string, string>; args?: string[]; in?: string }>> = {
  "the seed case": { files: { "app.py": SEED } },
  "--policy upstream": { files: { "app.py": SEED }, args: ["--policy", "upstream"] },
  "--target bf16 --unsafe-fixes": { files: { "app.py": SEED }, args: ["--target", "bf16", "--unsafe-fixes"] },
  "CRLF line ends": { files: { "app.py": CRLF } },
  "a byte order mark": { files: { "app.py": `\uFEFF${SEED}` } },
  "BOM and CRLF": { files: { "app.py": `\uFEFF${CRLF}` } },
  "no line end at the end": { files: { "app.py": SEED.trimEnd() } },
  "a cast as last line without line end": { files: { "app.py": `${SEED_REWRITTEN}pipe.vae.to(torch.bfloat16)` } },
  "emoji and form feeds": { files: { "app.py": `\f# 🎨 é\n${SEED}# \u2028 end\n` } },
  "several files and sites": { files: { "a.py": SEED, "b/c.py": SEED + SEED, "b/d.pyi": SEED } },
  "blanks, quotes and letters beyond ASCII in names": {
    files: { "a b.py": SEED, 'q"\\.py': SEED, "é/ü 🎨.py": SEED, "tab\there.py": SEED },
  },
  "a folder of the tree": { files: { "app.py": SEED, "sub/x.py": SEED }, in: "sub" },
};

describe("the patch applies and equals the run in place:", () => {
  for (const [name, { files, args = [], in: folder = "" }] of Object.entries(CASES)) {
    test(name, () => {
      const patched = sandbox(files);
      const inPlace = sandbox(files);
      const { stdout } = patched.run(["--dry", ...args], { in: folder });
      expect(stdout).toMatch(/^--- /);
      patched.write(".git/sana.patch", stdout);
      const applied = patched.git(
        "-C",
        join(patched.dir, folder),
        "apply",
        "--whitespace=nowarn",
        join(patched.dir, ".git/sana.patch"),
      );
      expect(applied).toEqual({ status: 0, stdout: "", stderr: "" });
      expect(inPlace.run(args, { in: folder }).status).toBe(0);
      for (const path of Object.keys(files)) expect(patched.bytes(path).equals(inPlace.bytes(path)), path).toBe(true);
      expect(inPlace.git("status", "--porcelain").stdout).not.toBe("");
    });
  }
});

test("a pipeline of two processes does it, too", () => {
  const box = sandbox({ "app.py": SEED });
  const { status } = spawnSync("sh", ["-c", `"${process.execPath}" "${CLI}" --dry | git apply`], { cwd: box.dir });
  expect(status).toBe(0);
  expect(box.read("app.py")).toBe(SEED_REWRITTEN);
});

test("without git the patch is the same", () => {
  const box = sandbox({ "app.py": SEED }, { git: false });
  expect(box.run(["--dry"]).stdout).toBe(SEED_PATCH);
});

test("colours only on demand, and the colourless rest is the patch", () => {
  const box = sandbox({ "app.py": SEED });
  const { stdout } = box.run(["--dry", "--color"]);
  expect(stdout).toContain("\u001b[31m-pipe.vae.to(torch.bfloat16)");
  expect(stripVTControlCharacters(stdout)).toBe(SEED_PATCH);
  expect(box.run(["--dry"], { env: { FORCE_COLOR: "1" } }).stdout).toBe(stdout);
  expect(box.run(["--dry"], { env: { FORCE_COLOR: "1", NO_COLOR: "1" } }).stdout).toBe(SEED_PATCH);
  expect(box.run(["--dry", "--no-color"], { env: { FORCE_COLOR: "1" } }).stdout).toBe(SEED_PATCH);
});
