/** Sites are taken whole: in choosing, in leaving, in counting, in writing. */
import { expect, test } from "vitest";
import { leaveSites, rewrittenSites, writeGroups } from "../../src/repo/sites.js";
import { countSites } from "../../src/repo/stats.js";
import { finding, replace, results } from "./results.js";

const TEXT = "import x\none\ntwo\n";
const IMPORT = { path: "a.py", start: 0, end: 0, text: "import torch\n" };
const ONE = [IMPORT, replace("a.py", TEXT, "one", "ONE"), replace("b.py", TEXT, "one", "ONE")];
const TWO = [IMPORT, replace("a.py", TEXT, "two", "TWO")];
const ALL = [finding("a.py", "a.py:2:1", ONE), finding("b.py", "a.py:2:1", ONE), finding("a.py", "a.py:3:1", TWO)];
const RESULTS = results({ "a.py": TEXT, "b.py": TEXT, "c.py": TEXT }, ALL);

test("findings of one site are one site, over files", () => {
  expect(rewrittenSites(RESULTS).map(({ id, findings }) => [id, findings.length])).toEqual([
    ["a.py:2:1", 2],
    ["a.py:3:1", 1],
  ]);
});

test("leaving a site takes back all its edits, and keeps those another site needs", () => {
  const left = leaveSites(RESULTS, new Map([["a.py:2:1", "skipped by hand"]]));
  expect(left.map(({ output }) => output)).toEqual(["import torch\nimport x\none\nTWO\n", TEXT, TEXT]);
  expect(left.flatMap(({ findings }) => findings).map(({ applied, reason }) => [applied, reason])).toEqual([
    [false, "skipped by hand"],
    [true, undefined],
    [false, "skipped by hand"],
  ]);
});

test("leaving all gives the input back", () => {
  const left = leaveSites(
    RESULTS,
    new Map([
      ["a.py:2:1", "x"],
      ["a.py:3:1", "x"],
    ]),
  );
  expect(left.every(({ input, output }) => input === output)).toBe(true);
});

test("leaving none changes nothing", () => {
  expect(leaveSites(RESULTS, new Map())).toEqual(RESULTS);
});

test("files that share a site are written as one group, also through a third file", () => {
  const chain = [
    finding("a.py", "s1", [replace("a.py", TEXT, "one", "1"), replace("b.py", TEXT, "one", "1")]),
    finding("c.py", "s2", [replace("c.py", TEXT, "one", "1"), replace("d.py", TEXT, "one", "1")]),
    finding("b.py", "s3", [replace("b.py", TEXT, "two", "2"), replace("c.py", TEXT, "two", "2")]),
    finding("e.py", "s4", [replace("e.py", TEXT, "two", "2")]),
  ];
  const grouped = writeGroups(
    results({ "a.py": TEXT, "b.py": TEXT, "c.py": TEXT, "d.py": TEXT, "e.py": TEXT, "f.py": TEXT }, chain),
  );
  expect(grouped.map((group) => group.map(({ path }) => path))).toEqual([["a.py", "b.py", "c.py", "d.py"], ["e.py"]]);
});

test("each site counts once, by the most that became of it", () => {
  const open = { applied: false, reason: "unsafe" };
  const counted = countSites(
    results({ "a.py": TEXT, "b.py": TEXT }, [
      ...ALL,
      finding("a.py", "left", [], open),
      finding("a.py", "left", [], { ...open, severity: "info" }),
      finding("a.py", "info", [], { ...open, severity: "info" }),
      finding("b.py", "quiet", [], { ...open, suppressed: true }),
    ]),
    10,
    2,
  );
  expect(counted).toEqual({
    filesSearched: 10,
    filesRead: 2,
    filesChanged: 2,
    sitesRewritten: 2,
    sitesLeft: 1,
    sitesInfo: 1,
    sitesSuppressed: 1,
  });
});
