/** Files read by several threads: the answers are those of one thread, in the same order, also when a thread is lost. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Alone } from "../../src/alone.js";
import { DEFAULTS } from "../../src/options.js";
import { readByThreads } from "../../src/repo/threads.js";
import type { SourceFile } from "../../src/types.js";

const FILES: SourceFile[] = Array.from({ length: 150 }, (_, index) => ({ path: `${index}.py`, text: `x = ${index}\n` }));
const DATA = { cwd: "/", roots: [], options: { ...DEFAULTS, diffusers: undefined } };

/** Says who read it. */
const answer = ({ path, text }: SourceFile, reader: string): Alone => ({
  path,
  starts: false,
  live: false,
  mentions: [{ name: reader, path }],
  result: { path, input: text, output: text, findings: [], unusedSuppressions: [] },
});

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "sana-codemod-threads-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function script(name: string, body: string): string {
  const path = join(folder, `${name}.mjs`);
  const reply = `batch.map(({ path, text }) => ({ path, starts: false, live: false, mentions: [{ name: "thread", path }],
    result: { path, input: text, output: text, findings: [], unusedSuppressions: [] } }))`;
  writeFileSync(
    path,
    `import { parentPort } from "node:worker_threads";\nlet met = 0;\nconst reply = (batch) => ${reply};\n${body}`,
  );
  return path;
}

const read = (file: SourceFile) => answer(file, "main");
const readers = (answers: readonly Alone[]) => new Set(answers.flatMap(({ mentions }) => mentions.map(({ name }) => name)));

describe("readByThreads", () => {
  test("shares the files and keeps their order", async () => {
    const path = script("good", `parentPort.on("message", (batch) => parentPort.postMessage(reply(batch)));`);
    let started = false;
    const slow = (file: SourceFile) => {
      // The first file waits until the thread had time to start.
      if (!started) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
      started = true;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 3);
      return read(file);
    };
    const answers = await readByThreads(FILES, slow, 2, DATA, path);
    expect(answers.map((one) => one.path)).toEqual(FILES.map((one) => one.path));
    expect(answers.map((one) => one.result?.input)).toEqual(FILES.map((one) => one.text));
    expect(readers(answers)).toEqual(new Set(["main", "thread"]));
  });

  test.each([
    ["cannot be loaded", `import "./missing.mjs";`],
    ["throws when it starts", `throw new Error("no");`],
    ["throws at its first batch", `parentPort.on("message", () => { throw new Error("no"); });`],
    ["ends at its first batch", `parentPort.on("message", () => process.exit(3));`],
    [
      "ends at its second batch",
      `parentPort.on("message", (batch) => { if (met++) process.exit(3); parentPort.postMessage(reply(batch)); });`,
    ],
    ["runs out of memory", `parentPort.on("message", () => { const all = []; for (;;) all.push(new Array(1e6).fill(met)); });`],
  ])("does without a thread that %s", async (name, body) => {
    const limits = { resourceLimits: { maxOldGenerationSizeMb: 32 } };
    const answers = await readByThreads(FILES, read, 1, DATA, script(name.replaceAll(" ", "-"), body), limits);
    expect(answers.map((one) => one.result)).toEqual(FILES.map((file) => read(file).result));
  });

  test("says when a file breaks the analysis in this thread", async () => {
    const path = script("idle", `parentPort.on("message", () => {});`);
    const breaking = () => {
      throw new Error("broken");
    };
    await expect(readByThreads(FILES, breaking, 1, DATA, path)).rejects.toThrow("broken");
  });
});
