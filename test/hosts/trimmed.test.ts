/** What an edit leaves alone of the text that it replaces: never half of a character. */
import { beforeAll, expect, test } from "vitest";
import { JAVASCRIPT } from "../../src/hosts/javascript.js";
import { trimmed } from "../../src/hosts/notebook/regionEdits.js";
import { splice } from "../../src/splice.js";

beforeAll(async () => JAVASCRIPT.prepare?.());

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
  [
    "a second half that stood alone",
    "a\uDE00b",
    { start: 0, end: 3, text: "c\u{1FA00}b" },
    [{ start: 0, end: 2, text: "c\u{1FA00}" }],
  ],
  [
    "a first half that stood alone",
    "a\uD83Db",
    { start: 0, end: 3, text: "a\u{1F600}b" },
    [{ start: 1, end: 2, text: "\u{1F600}" }],
  ],
  [
    "a first half that is to stand alone",
    "a\u{1F600}b",
    { start: 0, end: 4, text: "a\uD83Db" },
    [{ start: 1, end: 3, text: "\uD83D" }],
  ],
  ["a repeated letter, once", "aa", { start: 0, end: 2, text: "aaa" }, [{ start: 2, end: 2, text: "a" }]],
])("%s", (_, whole, edit, left) => {
  expect(trimmed(edit, whole)).toEqual(left);
});

test.each([
  ["characters whose first halves are the same", "\u{1F601}"],
  ["characters whose second halves are the same", "\u{1FA00}"],
])("%s, one of them spelled in JavaScript", (_, written) => {
  const spelled = "\\u{1F600}";
  const text = `const a = \`SanaPipeline.from_pretrained("a")  # ${spelled}\n\`;\n`;
  const result = JAVASCRIPT.read({ path: "a.ts", text });
  const [region] = "regions" in result ? result.regions : [];
  const at = region?.text.indexOf("\u{1F600}") ?? 0;
  expect(splice(text, region?.writeBack({ start: at, end: at + 2, text: written }) ?? [])).toBe(text.replace(spelled, written));
});
