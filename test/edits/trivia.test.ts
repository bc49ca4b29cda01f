/** What stands between tokens: spaces, line ends, comments, joined lines. */
import { expect, test } from "vitest";
import { commentAt, commentsIn, hasComment, nextToken, previousToken } from "../../src/precision/edits/trivia.js";
import { parseModule } from "../../src/python/lower.js";

/** `|` marks offsets; the text without them and where they were. */
function marked(text: string): { readonly module: ReturnType<typeof parseModule>; readonly marks: readonly number[] } {
  const parts = text.split("|");
  const marks = parts.slice(0, -1).map((_, index) => parts.slice(0, index + 1).join("").length);
  return { module: parseModule(parts.join("")), marks };
}

test.each([
  ["spaces and tabs", "a =| \t |1\n"],
  ["comments and empty lines", "f(|  # one\n\n  # two\n  |x)\n"],
  ["a comment at once", "f(|# one\n|x)\n"],
  ["a joined line", "a = |\\\n  |1\n"],
  ["a joined line of Windows", "a = |\\\r\n  |1\n"],
  ["nothing", "a = ||1\n"],
])("the next token is past %s", (_, text) => {
  const { module, marks } = marked(text);
  expect(nextToken(module, marks[0] ?? -1)).toBe(marks[1]);
});

test.each([
  ["spaces and tabs", "a =| \t |1\n"],
  ["comments and empty lines", "f(a,|  # one\n\n  # two\n  |x)\n"],
  ["a joined line", "a =| \\\n  |1\n"],
  ["a joined line of Windows", "a =| \\\r\n  |1\n"],
  ["a form feed and a vertical tab", "a =|\f\u000b|1\n"],
  ["the start of the file", "| |a = 1\n"],
])("the token before ends ahead of %s", (_, text) => {
  const { module, marks } = marked(text);
  expect(previousToken(module, marks[1] ?? -1)).toBe(marks[0]);
});

test("a backslash that joins nothing is text", () => {
  const { module } = marked("a = 'x\\'\n");
  expect(previousToken({ ...module, text: "ab\\ \n" }, 5)).toBe(3);
});

test("comments of a range: those that start in it, its end left out", () => {
  const { module, marks } = marked("a = 1  |# one  \r\n|# two\n");
  const [one = -1, two = -1] = marks;
  expect(commentsIn(module, { start: 0, end: two }).map(({ text }) => text)).toEqual(["# one"]);
  expect(commentAt(module, one)?.end).toBe(one + 5);
  expect([commentAt(module, one + 1), commentAt(module, 0)]).toEqual([undefined, undefined]);
  expect([hasComment(module, 0, one), hasComment(module, 0, one + 1), hasComment(module, two + 1, two + 9)]).toEqual([
    false,
    true,
    false,
  ]);
});
