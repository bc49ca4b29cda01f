/** Which folder a run may look into: a project, not a place where everybody's files lie. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join, parse } from "node:path";
import { afterAll, expect, test } from "vitest";
import { gitRoot, rootOf } from "../../src/repo/paths.js";

const FOLDER = mkdtempSync(join(realpathSync(tmpdir()), "sana-codemod-paths-"));
const TREE = join(FOLDER, "tree");
const PLAIN = join(FOLDER, "plain", "inner");
for (const folder of [join(TREE, ".git"), join(TREE, "a"), PLAIN]) mkdirSync(folder, { recursive: true });
afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

test("the git tree, wherever the run was started", () => {
  expect(rootOf(FOLDER, join(TREE, "a"))).toBe(TREE);
  expect(rootOf(PLAIN, join(TREE, "a"))).toBe(TREE);
});

test("without one, the working directory around the folder", () => {
  expect(gitRoot(PLAIN)).toBeUndefined();
  expect(rootOf(join(FOLDER, "plain"), PLAIN)).toBe(join(FOLDER, "plain"));
  expect(rootOf(TREE, PLAIN)).toBe(PLAIN);
});

test("never the home directory, the one for temporary files, or the root of the disk", () => {
  const below = [homedir(), tmpdir(), parse(FOLDER).root].map((dir) => [dir, join(dir, "no-such-project")] as const);
  expect(below.map(([dir, folder]) => rootOf(dir, folder))).toEqual(below.map(([, folder]) => folder));
});
