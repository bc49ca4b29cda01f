/** .gitignore patterns, judged by git itself. */
import { expect, test } from "vitest";
import { matchesAny, parsePattern } from "../../src/repo/glob.js";
import { sandbox } from "../cli/sandbox.js";

const PATTERNS = [
  "*.py",
  "/a.py",
  "a.py",
  "sub/",
  "/sub",
  "sub/a.py",
  "**/deep/a.py",
  "sub/**",
  "sub/**/a.py",
  "s?b/*.py",
  "[ab].py",
  "[!a].py",
  "[a-c]*.pyi",
  "a**y",
  "\\#x.py",
  "sub/*",
  "*/deep",
  "**/sub",
  "**",
  "x y.py ",
  "sub/**/**/a.py",
  "[]]x.py",
  "é*.py",
];

const FILES = [
  "a.py",
  "b.py",
  "c.pyi",
  "ab.py",
  "#x.py",
  "x y.py",
  "]x.py",
  "éa.py",
  "sub/a.py",
  "sub/deep/a.py",
  "sub/deep/er/a.py",
  "other/sub/a.py",
  "other/deep/b.py",
];

for (const pattern of PATTERNS) {
  test(`agrees with git on ${pattern}`, () => {
    const box = sandbox(Object.fromEntries(FILES.map((path) => [path, ""])), { git: false });
    box.git("init", "-q");
    box.write(".gitignore", `${pattern}\n`);
    const { stdout } = box.git("ls-files", "-z", "-o", "-i", "--exclude-standard", ...FILES.map((path) => `:(literal)${path}`));
    const parsed = parsePattern(pattern);
    const ours = FILES.filter((path) => matchesAny(parsed ? [parsed] : [], path));
    expect(ours.sort()).toEqual(stdout.split("\0").filter(Boolean).sort());
  });
}

test("later patterns take back what earlier ones matched", () => {
  const patterns = ["*.py", "!keep.py"].flatMap((line) => parsePattern(line) ?? []);
  expect(["a.py", "keep.py", "x/keep.py"].map((path) => matchesAny(patterns, path))).toEqual([true, false, false]);
});

test("blank lines, comments and unfinished escapes are no patterns", () => {
  expect(["", "   ", "# x", "!", "/", "a\\"].map(parsePattern)).toEqual(Array(6).fill(undefined));
});

test("paths outside the folder never match", () => {
  expect(
    matchesAny(
      [parsePattern("*.py")].flatMap((one) => one ?? []),
      "../a.py",
    ),
  ).toBe(false);
});
