/** What differs on Windows, held here by unit tests: line ends, paths with backslashes and drives, and names that Windows writes in its own way. */
import { win32 } from "node:path";
import { expect, test, vi } from "vitest";
import { codemod } from "../../src/codemod.js";
import { DEFAULTS } from "../../src/options.js";
import { prepareHosts } from "../../src/prepare.js";
import { patchOf } from "../../src/reporters/patch.js";
import { SEED, SEED_REWRITTEN } from "../cli/seed.js";
import { BASES } from "../corpus/bases.js";

vi.mock("node:path", async (original) => {
  const real = await original<typeof import("node:path")>();
  return { ...real, ...real.win32, default: real.win32 };
});

const { absolutePath, displayPath, isInside, upward } = await import("../../src/repo/paths.js");

test("reports name paths with slashes, below, beside and on another drive", () => {
  expect(displayPath("C:\\work\\repo", "C:\\work\\repo\\pkg\\app.py")).toBe("pkg/app.py");
  expect(displayPath("C:\\work\\repo", "C:\\work\\other\\app.py")).toBe("../other/app.py");
  expect(displayPath("C:\\work\\repo", "C:\\work\\repo")).toBe(".");
  expect(displayPath("C:\\work\\repo", "D:\\app.py")).toBe("D:/app.py");
  expect(displayPath("C:\\Work\\Repo", "c:\\work\\repo\\app.py")).toBe("app.py");
});

test("what a report names is found again", () => {
  for (const path of ["C:\\work\\repo\\pkg\\app.py", "C:\\work\\other\\app.py", "D:\\app.py", "\\\\server\\share\\app.py"])
    expect(absolutePath("C:\\work\\repo", displayPath("C:\\work\\repo", path))).toBe(path);
});

test("inside is below the root: not beside it, not above, not on another drive or share", () => {
  const root = "C:\\work\\repo";
  expect(
    ["C:\\work\\repo", "C:\\work\\repo\\a.py", "c:\\WORK\\repo\\a.py", "C:\\work\\repo\\..a.py"].map((path) =>
      isInside(root, path),
    ),
  ).toEqual([true, true, true, true]);
  expect(
    ["C:\\work\\repository\\a.py", "C:\\work", "D:\\work\\repo\\a.py", "\\\\server\\repo\\a.py"].map((path) =>
      isInside(root, path),
    ),
  ).toEqual([false, false, false, false]);
});

test("the way up ends at the drive", () => {
  expect(upward("C:\\a\\b")).toEqual(["C:\\a\\b", "C:\\a", "C:\\"]);
  expect(win32.sep).toBe("\\");
});

const crlf = (text: string): string => text.replaceAll("\n", "\r\n");

test("line ends stay as they are: CRLF, and each line its own", () => {
  const output = (text: string) => codemod([{ path: "app.py", text }], DEFAULTS)[0]?.output;
  expect(output(crlf(SEED))).toBe(crlf(SEED_REWRITTEN));
  expect(output(`\uFEFF${crlf(SEED)}`)).toBe(`\uFEFF${crlf(SEED_REWRITTEN)}`);
  const mixed = (SEED.match(/[^\n]*\n/g) ?? []).map((line, index) => (index % 2 ? crlf(line) : line)).join("");
  const kept = output(mixed) ?? "";
  expect(kept.replaceAll("\r\n", "\n")).toBe(SEED_REWRITTEN);
  for (const line of kept.match(/[^\n]*\n/g) ?? []) expect(mixed).toContain(line);
});

test.each(Object.keys(BASES))("%s with CRLF is rewritten as with LF", async (path) => {
  const text = BASES[path] ?? "";
  const rewritten = async (input: string) => {
    await prepareHosts([{ path, text: input }]);
    return codemod([{ path, text: input }], DEFAULTS)[0]?.output;
  };
  expect(await rewritten(crlf(text))).toBe(crlf((await rewritten(text)) ?? ""));
});

test("a patch of a CRLF file carries its line ends", () => {
  const [file] = codemod([{ path: "app.py", text: crlf(SEED) }], DEFAULTS);
  const edits = file?.findings.flatMap((finding) => finding.edits) ?? [];
  const patch = patchOf("app.py", file?.input ?? "", file?.output ?? "", edits);
  expect(patch).toContain("-pipe.vae.to(torch.bfloat16)\r\n");
  expect(patch).toMatch(/^--- a\/app\.py\n\+\+\+ b\/app\.py\n@@ [^\r]+ @@\n/);
});
