/** What an edit leaves alone of the text that it replaces: never half of a character. */
import { expect, test } from "vitest";
import { trimmed } from "../../src/hosts/notebook/regionEdits.js";

test.each([
  ["what both ends share", "pipe.to(x)", { start: 0, end: 10, text: "pipe.to(y)" }, [{ start: 8, end: 9, text: "y" }]],
  ["all, when nothing changes", "pipe", { start: 0, end: 4, text: "pipe" }, []],
  [
    "characters whose first halves are the same",
    "x\u{1F600}y",
    { start: 0, end: 4, text: "x\u{1F601}y" },
    [{ start: 1, end: 3, text: "\u{1F601}" }],
  ],
  [
    "characters whose second halves are the same",
    "a\u{1F600}b",
    { start: 0, end: 4, text: "c\u{1FA00}b" },
    [{ start: 0, end: 3, text: "c\u{1FA00}" }],
  ],
  ["a repeated letter, once", "aa", { start: 0, end: 2, text: "aaa" }, [{ start: 2, end: 2, text: "a" }]],
])("%s", (_, whole, edit, left) => {
  expect(trimmed(edit, whole)).toEqual(left);
});
