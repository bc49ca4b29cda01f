/** What is new and what is past, by tables: own comments against proposals. */
import { describe, expect, test } from "vitest";
import type { Proposal } from "../../src/review/comments.js";
import { changedLinesOf } from "../../src/review/patches.js";
import { fresh, type OwnComment, obsolete } from "../../src/review/standing.js";

const proposal = (print: string): Proposal => ({ print, sites: [], comment: { path: "a", side: "RIGHT", line: 1, body: "" } });
const PROPOSALS = ["a", "b"].map(proposal);
const NONE = { outdated: false, replied: false };

describe.each<[string, readonly OwnComment[], readonly string[], readonly number[]]>([
  ["nothing stands", [], ["a", "b"], []],
  ["one stands", [{ id: 1, print: "a", ...NONE }], ["b"], []],
  ["one is outdated", [{ id: 1, print: "a", ...NONE, outdated: true }], ["a", "b"], [1]],
  ["one is outdated and answered", [{ id: 1, print: "a", outdated: true, replied: true }], ["b"], []],
  ["one is not true any more", [{ id: 1, print: "c", ...NONE }], ["a", "b"], [1]],
  ["one is not true any more, but answered", [{ id: 1, print: "c", ...NONE, replied: true }], ["a", "b"], []],
  ["two runs at once said the same", [1, 2].map((id) => ({ id, print: "a", ...NONE })), ["b"], [2]],
  ["an answered one stands before its double", [1, 2].map((id) => ({ id, print: "a", ...NONE, replied: id === 1 })), ["b"], [2]],
])("when %s", (_, comments, news, past) => {
  test("the rest is new and the untrue is past", () => {
    const standing = { comments, reviews: [] };
    expect(fresh(PROPOSALS, standing).map(({ print }) => print)).toEqual(news);
    expect(obsolete(PROPOSALS, standing).map(({ id }) => id)).toEqual(past);
  });
});

test("hunks of GitHub's list are read without a header, whatever they hold", () => {
  const patch = "@@ -1 +1,3 @@ def f():\n a\n+--- x\n+++ y\n@@ -9 +10,0 @@\n-gone\n\\ No newline at end of file";
  const files = [
    { filename: "a.py", status: "modified", sha: null, patch },
    { filename: "b.py", status: "removed", sha: null, patch },
    { filename: "c.bin", status: "added", sha: null },
    { filename: "../x\n.py", status: "renamed", sha: null, patch: "@@ -0,0 +1 @@\n+x" },
  ];
  expect([...changedLinesOf(files)]).toEqual([
    ["a.py", [{ first: 1, last: 3 }]],
    ["c.bin", []],
    ["../x\n.py", [{ first: 1, last: 1 }]],
  ]);
});
