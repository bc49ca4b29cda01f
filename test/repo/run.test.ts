/** A whole run with a stand-in for the core: one bad file never stops the others. */
import { beforeEach, expect, test, vi } from "vitest";
import { DEFAULTS } from "../../src/options.js";
import type { Request } from "../../src/repo/request.js";
import { run } from "../../src/repo/run.js";
import type { FileResult, SourceFile } from "../../src/types.js";
import { sandbox } from "../cli/sandbox.js";
import { finding, replace, results } from "./results.js";

const core = vi.hoisted(() => ({ codemod: vi.fn() }));
vi.mock("../../src/codemod.js", () => core);

/** Replaces `sana` by `SANA`; a file with `explode` in it breaks the core. */
function standIn(files: readonly SourceFile[]): FileResult[] {
  if (files.some(({ text }) => text.includes("explode"))) throw new Error("boom\nat some line");
  return files.flatMap(({ path, text }) =>
    results({ [path]: text }, [finding(path, `${path}:1:1`, [replace(path, text, "sana", "SANA")])]),
  );
}

beforeEach(() => {
  core.codemod.mockReset().mockImplementation(standIn);
});

function request(cwd: string, rest: Partial<Request> = {}): Request {
  return {
    cwd,
    paths: ["."],
    include: undefined,
    exclude: undefined,
    ignoreFiles: true,
    options: DEFAULTS,
    write: true,
    force: false,
    jobs: 1,
    version: "0",
    ...rest,
  };
}

test("without candidates the core is not even called", async () => {
  const report = await run(request(sandbox({ "a.py": "print()\n" }).dir));
  expect(core.codemod).not.toHaveBeenCalled();
  expect(report).toMatchObject({ files: [], failures: [], stats: { filesSearched: 1, filesRead: 0 } });
});

test("a file that breaks the core is named as such; the others are written", async () => {
  const box = sandbox({ "a.py": "sana\n", "b.py": "sana explode\n", "c.py": "sana\n" });
  const report = await run(request(box.dir));
  expect([box.read("a.py"), box.read("b.py"), box.read("c.py")]).toEqual(["SANA\n", "sana explode\n", "SANA\n"]);
  expect(report.files.map(({ problem }) => problem)).toEqual([
    undefined,
    { level: "error", message: "internal error, file left alone: boom; please report it" },
    undefined,
  ]);
});

test("when one file breaks the core, sites over several files are left", async () => {
  const box = sandbox({ "a.py": "sana\n", "b.py": "sana explode\n", "c.py": "sana\n" });
  core.codemod.mockImplementation((files: readonly SourceFile[]) => {
    if (files.some(({ text }) => text.includes("explode"))) throw new Error("boom");
    const edits = [replace("a.py", "sana\n", "sana", "SANA"), replace("c.py", "sana\n", "sana", "SANA")];
    return results({ "a.py": "sana\n", "c.py": "sana\n" }, [finding("a.py", "a.py:1:1", edits)]);
  });
  const report = await run(request(box.dir));
  expect([box.read("a.py"), box.read("c.py")]).toEqual(["sana\n", "sana\n"]);
  expect(report.files[0]?.findings[0]).toMatchObject({
    applied: false,
    reason: expect.stringContaining("the site also needs c.py"),
  });
});

test("a file that cannot be written is not reported as rewritten", async () => {
  const box = sandbox({ "a.py": "sana\n", "b.py": "sana\n" });
  core.codemod.mockImplementation((files: readonly SourceFile[]) => {
    box.write("b.py", "sana, edited meanwhile\n");
    return standIn(files);
  });
  const report = await run(request(box.dir, { force: true }));
  expect(report.stats).toMatchObject({ sitesRewritten: 1, sitesLeft: 1, filesChanged: 1 });
  expect(report.failures).toEqual([
    { path: "b.py", message: "cannot be written: changed while sana-codemod ran; left as it is now: run again" },
  ]);
  expect(report.files[1]?.findings[0]).toMatchObject({
    applied: false,
    reason: expect.stringContaining("b.py cannot be written: changed"),
  });
  expect(box.read("b.py")).toBe("sana, edited meanwhile\n");
});

test("what is chosen is written, the rest is left", async () => {
  const box = sandbox({ "a.py": "sana\n", "b.py": "sana\n" });
  const { leaveSites } = await import("../../src/repo/sites.js");
  await run(request(box.dir, { choose: async (all) => leaveSites(all, new Map([["a.py:1:1", "no"]])) }));
  expect([box.read("a.py"), box.read("b.py")]).toEqual(["sana\n", "SANA\n"]);
});

test("the core gets all candidates at once, sorted, the pinned diffusers, and a reader for other modules", async () => {
  const box = sandbox({ "requirements.txt": "diffusers==0.32.1\n", "b.py": "sana\n", "a.py": "sana\n", "other.py": "x = 1\n" });
  await run(request(box.dir, { write: false }));
  const [files, options, around] = core.codemod.mock.calls[0] ?? [];
  expect(files.map(({ path }: SourceFile) => path)).toEqual(["a.py", "b.py"]);
  expect(options.diffusers).toEqual({ min: [0, 32], max: [0, 32] });
  expect(around.read("other.py")).toEqual({ path: "other.py", text: "x = 1\n" });
});

test("a given diffusers version is not overridden by a pin", async () => {
  const box = sandbox({ "requirements.txt": "diffusers==0.32.1\n", "a.py": "sana\n" });
  const diffusers = { min: [0, 40], max: [0, 40] } as const;
  await run(request(box.dir, { write: false, options: { ...DEFAULTS, diffusers } }));
  expect(core.codemod.mock.calls[0]?.[1].diffusers).toEqual(diffusers);
});
