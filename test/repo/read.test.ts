/** Reading files, and modules on behalf of the analysis. */
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { moduleReader, readSource } from "../../src/repo/read.js";
import { sandbox } from "../cli/sandbox.js";

test("reads a module of the repository once, by path from the working directory", () => {
  const box = sandbox({ "pkg/settings.py": "X = 1\n", "app/main.py": "" });
  const read = moduleReader(join(box.dir, "app"), [box.dir], []);
  expect(read("../pkg/settings.py")).toEqual({ path: "../pkg/settings.py", text: "X = 1\n" });
  box.write("pkg/settings.py", "X = 2\n");
  expect(read("../pkg/settings.py")?.text).toBe("X = 1\n");
});

test("gives known files back as they were read", () => {
  const box = sandbox({ "a.py": "on disk\n" });
  const known = { path: "a.py", text: "in memory\n" };
  expect(moduleReader(box.dir, [box.dir], [known])("a.py")).toBe(known);
});

test("says nothing of what is missing, no module, a folder, or no text", () => {
  const box = sandbox({ "a.txt": "", "folder.py/x.py": "", "bad.py": Uint8Array.of(0xff) });
  const read = moduleReader(box.dir, [box.dir], []);
  expect(["missing.py", "a.txt", "folder.py", "bad.py"].map(read)).toEqual(Array(4).fill(undefined));
});

test("reads nothing outside the roots, not through links either", () => {
  const outside = sandbox({ "secret.py": "SECRET = 1\n" });
  const box = sandbox({ "sub/a.py": "" });
  symlinkSync(outside.dir, join(box.dir, "way_out"));
  const read = moduleReader(box.dir, [box.dir], []);
  expect(read("way_out/secret.py")).toBeUndefined();
  expect(read(`../${outside.dir.split("/").at(-1)}/secret.py`)).toBeUndefined();
});

test("names what cannot be read", () => {
  const box = sandbox({ "folder.py/x": "" });
  expect(readSource(box.dir, "gone.py")).toEqual({ failure: "cannot be read: no such file or directory" });
  expect(readSource(box.dir, "folder.py")).toEqual({ failure: "cannot be read: is a folder" });
  expect(readSource(box.dir, "lost\uFFFD.py")).toEqual({ failure: "its name is not valid UTF-8; rename it" });
});
