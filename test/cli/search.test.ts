/** Which files a run looks at. */
import { expect, test } from "vitest";
import { type Sandbox, sandbox } from "./sandbox.js";
import { SEED } from "./seed.js";

function changed(box: Sandbox, args: readonly string[], folder = ""): string[] {
  const { stdout } = box.run(["--check", "--format", "json", ...args], { in: folder });
  return (JSON.parse(stdout) as { changed_files: string[] }).changed_files;
}

const FILES = {
  ".gitignore": "ignored/\n*.gen.py\n!kept.gen.py\n",
  "a.py": SEED,
  "b.txt": SEED,
  ".hidden/h.py": SEED,
  "ignored/i.py": SEED,
  "x.gen.py": SEED,
  "kept.gen.py": SEED,
  "src/.gitignore": "/local.py\n",
  "src/local.py": SEED,
  "src/deep/local.py": SEED,
};
const WANTED = [".hidden/h.py", "a.py", "kept.gen.py", "src/deep/local.py"];

test("in git: tracked files and untracked ones that are not ignored", () => {
  const box = sandbox(FILES);
  expect(changed(box, [])).toEqual(WANTED);
  box.write("fresh.py", SEED);
  expect(changed(box, [])).toEqual([".hidden/h.py", "a.py", "fresh.py", "kept.gen.py", "src/deep/local.py"]);
  box.git("add", "-f", "ignored/i.py");
  expect(changed(box, [])).toContain("ignored/i.py");
});

test("outside git: the same by .gitignore", () => {
  expect(changed(sandbox(FILES, { git: false }), [])).toEqual(WANTED);
});

test("--no-ignore searches ignored files, too, but never a virtual environment", () => {
  const box = sandbox({ ...FILES, ".venv/lib/site-packages/diffusers/x.py": SEED });
  expect(changed(box, ["--no-ignore"])).toEqual([...WANTED, "ignored/i.py", "src/local.py", "x.gen.py"].sort());
});

test("named files are read even when they are ignored, and named ignored folders are searched", () => {
  const box = sandbox(FILES);
  expect(changed(box, ["x.gen.py"])).toEqual(["x.gen.py"]);
  expect(changed(box, ["ignored"])).toEqual(["ignored/i.py"]);
});

test("--include and --exclude take .gitignore patterns relative to the working directory", () => {
  const box = sandbox({ "a.py": SEED, "src/a.py": SEED, "src/test/b.py": SEED, "test/c.py": SEED });
  expect(changed(box, ["--include", "src/"])).toEqual(["src/a.py", "src/test/b.py"]);
  expect(changed(box, ["--exclude", "test/"])).toEqual(["a.py", "src/a.py"]);
  expect(changed(box, ["--include=/a.py,/test/**"])).toEqual(["a.py", "test/c.py"]);
  expect(changed(box, ["--exclude", "/test", "--exclude", "a.*"])).toEqual(["src/test/b.py"]);
  expect(changed(box, ["--exclude", "/test"], "src")).toEqual(["a.py"]);
  expect(changed(box, ["--exclude", "*.py", "a.py"])).toEqual(["a.py"]);
});

test("a folder of another repository is searched by that repository's rules", () => {
  const other = sandbox(FILES);
  const box = sandbox({ "a.py": SEED });
  const up = `../${other.dir.split("/").at(-1)}`;
  expect(changed(box, [other.dir])).toEqual(WANTED.map((path) => `${up}/${path}`));
});

test("a path given twice, or inside another, counts once", () => {
  const box = sandbox({ "src/a.py": SEED });
  expect(changed(box, [".", "src", "src/a.py", "./src/../src/a.py"])).toEqual(["src/a.py"]);
});
