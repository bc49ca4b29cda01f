/** Entries of dict literals removed in their layout. */
import { describe, expect, test } from "vitest";
import { removeEntries } from "../../src/precision/edits/arguments.js";
import { parseModule } from "../../src/python/lower.js";
import { applied, dicts } from "./harness.js";

describe("removeEntries", () => {
  const ENTRIES: (readonly [name: string, index: number, before: string, after: string])[] = [
    ["the first", 0, 'x = {"a": 1, "b": 2}\n', 'x = {"b": 2}\n'],
    ["the last", 1, 'x = {"a": 1, "b": 2}\n', 'x = {"a": 1}\n'],
    ["the only", 0, 'x = {"a": 1}\n', "x = {}\n"],
    ["a line", 0, 'x = {\n    "a": 1,  # c\n    "b": 2,\n}\n', 'x = {\n    "b": 2,\n}\n'],
    ["the last line", 1, 'x = {\n    "a": 1,\n    "b": 2\n}\n', 'x = {\n    "a": 1\n}\n'],
    [
      "beside a commented-out entry",
      1,
      'x = {\n    "a": 1,\n    # "c": 3\n    "b": 2,\n}\n',
      'x = {\n    "a": 1,\n    # "c": 3\n}\n',
    ],
    ["before a spread", 0, 'x = {"a": 1, **y}\n', "x = {**y}\n"],
  ];
  test.each(ENTRIES)("%s", (_, index, before, after) => {
    const module = parseModule(before);
    const [dict] = dicts(module);
    const entry = dict?.entries[index];
    expect(dict && entry && applied(module, removeEntries(module, dict, [entry]))).toBe(after);
  });

  test("several at once do not overlap", () => {
    const module = parseModule('x = {"a": 1, "b": 2, "c": 3}\n');
    const [dict] = dicts(module);
    expect(dict && applied(module, removeEntries(module, dict, dict.entries.slice(1)))).toBe('x = {"a": 1}\n');
  });
});
