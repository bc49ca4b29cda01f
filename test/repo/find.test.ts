/** Three ways to search a folder find the same. */
import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { findFiles } from "../../src/repo/find.js";
import { entries } from "../../src/repo/git.js";
import { searchGitTree } from "../../src/repo/git-tree.js";
import type { Listing } from "../../src/repo/listing.js";
import { searchRipgrep } from "../../src/repo/ripgrep.js";
import { walk } from "../../src/repo/walk.js";
import { sandbox } from "../cli/sandbox.js";

const SITE = "from diffusers import SanaPipeline\n";
const TREE: Record<string, string> = {
  ".gitignore": "*.gen.py\n!keep.gen.py\n/build/\nlogs\n",
  "a.py": SITE,
  "b.pyi": "model = 'efficient-large-model/sana_600m'\n",
  "c.txt": SITE,
  "d.py": "print('nothing')\n",
  ".hidden.py": SITE,
  "x.gen.py": SITE,
  "keep.gen.py": SITE,
  "build/x.py": SITE,
  "src/build/x.py": SITE,
  "src/.gitignore": "local*\n!local_but_kept.py\n/only_here.py\n",
  "src/local.py": SITE,
  "src/local_but_kept.py": SITE,
  "src/only_here.py": SITE,
  "src/sub/only_here.py": SITE,
  "src/logs/x.py": SITE,
  "src/name with blank é.py": SITE,
};

function sorted(listing: Listing | undefined) {
  return { files: [...(listing?.files ?? [])].sort(), hits: [...(listing?.hits ?? [])].sort(), failures: listing?.failures };
}

afterEach(() => {
  vi.doUnmock("@vscode/ripgrep");
  vi.resetModules();
});

test("git, ripgrep and the plain walk list and hit the same files", async () => {
  const box = sandbox(TREE);
  symlinkSync("a.py", join(box.dir, "link.py"));
  const git = sorted(await searchGitTree(box.dir));
  const ripgrep = sorted(await searchRipgrep(box.dir, true));
  const plain = sorted(walk(box.dir, true));
  expect(ripgrep).toEqual(plain);
  expect({ ...git, files: git.files.filter((path) => path !== "link.py") }).toEqual(plain);
  expect(plain.hits).toEqual(
    [
      ".hidden.py",
      "a.py",
      "b.pyi",
      "keep.gen.py",
      "src/build/x.py",
      "src/local_but_kept.py",
      "src/name with blank é.py",
      "src/sub/only_here.py",
    ].sort(),
  );
  expect(plain.files).toContain("d.py");
});

test("without ignore rules ripgrep and the plain walk agree, too", async () => {
  const box = sandbox({ ...TREE, ".venv/x.py": SITE, "node_modules/p/x.py": SITE, "__pycache__/x.py": SITE });
  expect(sorted(await searchRipgrep(box.dir, false))).toEqual(sorted(walk(box.dir, false)));
});

test("Node alone is used, and said, when nothing else can run", async () => {
  vi.doMock("@vscode/ripgrep", () => {
    throw new Error("no binary for this machine");
  });
  const box = sandbox(TREE, { git: false });
  const { findFiles: find } = await import("../../src/repo/find.js");
  const said: string[] = [];
  const search = { cwd: box.dir, paths: ["."], include: undefined, exclude: undefined, ignoreFiles: true };
  const found = await find(search, (line) => said.push(line));
  expect(found.candidates).toContain("src/sub/only_here.py");
  expect(said).toEqual([`${box.dir}: searched with Node alone, which is slower (neither git nor ripgrep could be used)`]);
});

test("a tracked file counts although an ignore rule names it", async () => {
  const box = sandbox(TREE);
  box.git("add", "-f", "build/x.py", "x.gen.py");
  expect((await searchGitTree(box.dir))?.hits).toEqual(expect.arrayContaining(["build/x.py", "x.gen.py"]));
});

test("a nested repository is left to its own run", async () => {
  const box = sandbox({ "a.py": SITE });
  mkdirSync(join(box.dir, "inner"));
  box.git("init", "-q", "inner");
  box.write("inner/x.py", SITE);
  expect((await searchGitTree(box.dir))?.files).toEqual(["a.py"]);
});

test("counts what was searched once, knows it, and sorts by code units", async () => {
  const box = sandbox({ "b.py": SITE, "a/x.py": SITE, "B.py": SITE, "plain.py": "" });
  const search = { cwd: box.dir, paths: [".", "a", "b.py"], include: undefined, exclude: undefined, ignoreFiles: true };
  const { searched, ...found } = await findFiles(search);
  expect(new Set(searched)).toEqual(new Set(["B.py", "a/x.py", "b.py", "plain.py"]));
  expect(searched.size).toBe(4);
  expect(["B.py", "a/x.py", "x.py", "c.py", "../B.py"].filter((path) => searched.has(path))).toEqual(["B.py", "a/x.py"]);
  expect(found).toEqual({
    named: ["b.py"],
    candidates: ["B.py", "a/x.py"],
    failures: [],
  });
});

test("names files from the working directory, wherever the searched folder lies", async () => {
  const box = sandbox({ "b.py": SITE, "a/x.py": SITE, "c/plain.py": "" });
  const search = { cwd: join(box.dir, "a"), paths: [".."], include: undefined, exclude: undefined, ignoreFiles: true };
  const { searched, candidates } = await findFiles(search);
  expect(new Set(searched)).toEqual(new Set(["x.py", "../b.py", "../c/plain.py"]));
  expect(searched.size).toBe(3);
  expect(["x.py", "../b.py", "../c/plain.py", "a/x.py", "b.py"].map((path) => searched.has(path))).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
  expect(candidates).toEqual(["../b.py", "x.py"]);
});

test("an answer of git is heard entry by entry, however it is cut", () => {
  const heard: string[] = [];
  const hear = entries((entry) => heard.push(entry.toString()));
  for (const piece of ["a.py\0b", ".p", "y\0", "\0c.py\0", "lost"]) hear(Buffer.from(piece));
  expect(heard).toEqual(["a.py", "b.py", "", "c.py"]);
});
