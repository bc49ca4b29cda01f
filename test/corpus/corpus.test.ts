/**
 * Every bad file beside a good one of its kind, through a whole run: nothing is thrown, the good ones are done, and each bad one is left as it
 * is or rewritten by all laws. A run that does not end is stopped by the test's limit.
 */
import { Buffer } from "node:buffer";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { DEFAULTS } from "../../src/options.js";
import { run } from "../../src/repo/run.js";
import { visible } from "../../src/reporters/plain.js";
import type { Report } from "../../src/types.js";
import { sandbox } from "../cli/sandbox.js";
import { BASES } from "./bases.js";
import { corpus } from "./corpus.js";

const FILES = [...corpus()];
const SECONDS = 30;

async function report(files: Readonly<Record<string, string | Uint8Array>>): Promise<Report> {
  const box = sandbox({}, { git: false });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(box.dir, name), content);
  return run({
    cwd: box.dir,
    paths: ["."],
    include: undefined,
    exclude: undefined,
    ignoreFiles: true,
    options: DEFAULTS,
    write: false,
    force: false,
    jobs: 1,
    version: "0",
  });
}

test("the corpus is large, and its good files are rewritten", async () => {
  expect(FILES.length).toBeGreaterThan(300);
  const { files, failures } = await report(BASES);
  expect(failures).toEqual([]);
  expect(
    files
      .filter(({ input, output }) => input !== output)
      .map(({ path }) => path)
      .sort(),
  ).toEqual(Object.keys(BASES).sort());
});

describe("bad files", () => {
  test.each(FILES)("%s", { timeout: SECONDS * 1000 }, async (name, content) => {
    const { files, failures } = await report({ [name]: content, "good.py": BASES["module.py"] ?? "" });
    const good = files.find(({ path }) => path === "good.py");
    expect(good?.output).not.toBe(good?.input);
    for (const { message } of failures) expect(message).toMatch(/^[^\n]+$/);
    const bad = files.find(({ path }) => path === name);
    if (bad?.problem) {
      expect(visible(bad.problem.message)).toBe(bad.problem.message);
      expect(bad.problem.message).not.toMatch(/internal error|please report/);
      expect(bad.output).toBe(bad.input);
    }
    if (!bad || bad.output === bad.input) return;
    const again = await report({ [name]: Buffer.from(bad.output) });
    expect(again.files.filter(({ input, output }) => input !== output)).toEqual([]);
  });
});
