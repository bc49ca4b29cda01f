/** The review of a diff: what is suggested, what is listed, and what nothing in a source or a path can break out of. */
import { describe, expect, test } from "vitest";
import { changedLines, insideOneHunk } from "../../src/review/changed-lines.js";
import { fenced, inlineCode, prose } from "../../src/review/fence.js";
import { fingerprint, mark, markOf } from "../../src/review/fingerprint.js";

const header = (path: string) => `diff --git a/${path} b/${path}\n--- a/${path}\n+++ b/${path}\n`;

describe("changed lines", () => {
  test("are those a hunk shows of the new file", () => {
    const diff = `${header("a.py")}@@ -1,2 +1,3 @@\n a\n+b\n c\n@@ -10 +11,2 @@\n x\n+y\n`;
    expect(changedLines(diff)).toEqual(
      new Map([
        [
          "a.py",
          [
            { first: 1, last: 3 },
            { first: 11, last: 12 },
          ],
        ],
      ]),
    );
  });

  test("are none of deleted files, and unknown for renames and binary files", () => {
    const gone = "diff --git a/a.py b/a.py\ndeleted file mode 100644\n--- a/a.py\n+++ /dev/null\n@@ -1 +0,0 @@\n-a\n";
    const moved = "diff --git a/b.py b/c.py\nsimilarity index 100%\nrename from b.py\nrename to c.py\n";
    expect(changedLines(gone + moved)).toEqual(new Map([["c.py", []]]));
  });

  test("of quoted names are those of the file", () => {
    const diff = 'diff --git "a/x\\ny.py" "b/x\\ny.py"\n--- "a/x\\ny.py"\n+++ "b/x\\ny.py"\n@@ -1 +1 @@\n-a\n+b\n';
    expect([...changedLines(diff).keys()]).toEqual(["x\ny.py"]);
  });

  test("refuse what is no diff in one line", () => {
    expect(() => changedLines("hello\n")).toThrow(/^--diff: no unified diff/);
    expect(changedLines("")).toEqual(new Map());
  });

  test("of two hunks are not one", () => {
    const hunks = [
      { first: 1, last: 3 },
      { first: 4, last: 6 },
    ];
    expect(insideOneHunk(hunks, { first: 3, last: 4 })).toBe(false);
    expect(insideOneHunk(hunks, { first: 4, last: 6 })).toBe(true);
  });
});

describe("text in Markdown", () => {
  test("cannot close its fence", () => {
    expect(fenced("suggestion", "a\n````\n")).toBe("`````suggestion\na\n````\n`````");
  });

  test("stays on its line", () => {
    expect(inlineCode("a\n`b`")).toBe("`` a\\n`b` ``");
    expect(prose("<!-- @x -->")).toBe("\\<!-- @\u200bx --\\>");
  });
});

test("a fingerprint is found at the end of a comment only", () => {
  const print = fingerprint(["a", "b"]);
  expect(print).not.toBe(fingerprint(["ab", ""]));
  expect(markOf(`text\n\n${mark(print)}`)).toBe(print);
  expect(markOf(`${mark(print)}\n\ntext`)).toBeUndefined();
});
