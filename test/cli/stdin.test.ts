/** `--stdin-filename`: what editors use. */
import { expect, test } from "vitest";
import { sandbox } from "./sandbox.js";
import { SEED, SEED_PATCH, SEED_REWRITTEN, UNDECIDED } from "./seed.js";

const NAME = ["--stdin-filename", "app.py"];

test("rewritten source on stdout, talk on stderr, no file touched", () => {
  const box = sandbox({ "app.py": "on disk\n" });
  const { status, stdout, stderr } = box.run(NAME, { input: SEED });
  expect({ status, stdout }).toEqual({ status: 0, stdout: SEED_REWRITTEN });
  expect(stderr).toContain("app.py:10:1 recast-after-load ");
  expect(box.read("app.py")).toBe("on disk\n");
});

test("source without a site, and without anything, comes back as it is", () => {
  const box = sandbox({});
  for (const input of ["\uFEFFprint('hello')\r\n", "", UNDECIDED]) {
    expect(box.run(NAME, { input })).toMatchObject({ status: 0, stdout: input });
  }
});

test("--dry gives the patch, --check the status, json the report", () => {
  const box = sandbox({});
  expect(box.run([...NAME, "--dry"], { input: SEED })).toMatchObject({ status: 0, stdout: SEED_PATCH });
  const check = box.run([...NAME, "--check"], { input: SEED });
  expect(check.status).toBe(1);
  expect(check.stdout).toContain(SEED_PATCH);
  expect(JSON.parse(box.run([...NAME, "--format", "json"], { input: SEED }).stdout)).toMatchObject({ changed_files: ["app.py"] });
});

test("the file is analysed where it is said to stand", () => {
  const box = sandbox({ "sub/requirements.txt": "diffusers==0.32.2\n" });
  const args = ["--policy", "upstream", "--stdin-filename"];
  expect(box.run([...args, "sub/app.py"], { input: SEED }).stdout).toBe(SEED);
  expect(box.run([...args, "app.py"], { input: SEED }).stdout).toContain('"transformer": torch.float16');
});

test("--output takes the rewritten source", () => {
  const box = sandbox({});
  expect(box.run([...NAME, "-o", "out.py"], { input: SEED }).stdout).toBe("");
  expect(box.read("out.py")).toBe(SEED_REWRITTEN);
});

test("bytes that are no source come back unchanged, with status 2", () => {
  const box = sandbox({});
  const { status, stdout, stderr } = box.run(NAME, { input: Buffer.from([0x61, 0x0a, 0xff]) });
  expect(status).toBe(2);
  expect(stdout).toBe("a\n\uFFFD");
  expect(stderr).toMatch(/^error: app\.py: not valid UTF-8/);
});

test("a name of an unknown kind", () => {
  const box = sandbox({});
  const { status, stderr } = box.run(["--stdin-filename", "notes.txt"], { input: SEED });
  expect({ status, stderr }).toEqual({ status: 2, stderr: "sana-codemod: --stdin-filename notes.txt: unknown kind of file\n" });
});
