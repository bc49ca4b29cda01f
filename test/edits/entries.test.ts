/** Entries of dict literals removed and added in their layout. */
import { describe, expect, test } from "vitest";
import { changeEntries } from "../../src/precision/edits/arguments.js";
import { parseModule } from "../../src/python/lower.js";
import { applied, dicts } from "./harness.js";

describe("changeEntries", () => {
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
    expect(dict && entry && applied(module, changeEntries(module, dict, [{ kind: "remove", entry }]))).toBe(after);
  });

  test("several at once do not overlap", () => {
    const module = parseModule('x = {"a": 1, "b": 2, "c": 3}\n');
    const [dict] = dicts(module);
    const removals = (dict?.entries.slice(1) ?? []).map((entry) => ({ kind: "remove" as const, entry }));
    expect(dict && applied(module, changeEntries(module, dict, removals))).toBe('x = {"a": 1}\n');
  });

  const ADDED: (readonly [name: string, key: string, index: number, before: string, after: string])[] = [
    ["a variant before its neighbour", "variant", 0, "x = {'t': 1}\n", "x = {'variant': 2, 't': 1}\n"],
    ["anything else after it", "dtype", 0, 'x = {"a": 1,  "b": 2}\n', 'x = {"a": 1,  "dtype": 2,  "b": 2}\n'],
    [
      "on a line of its own",
      "variant",
      1,
      'x = {\n    "a": 1,\n    "t": 1,  # c\n}\n',
      'x = {\n    "a": 1,\n    "variant": 2,\n    "t": 1,  # c\n}\n',
    ],
    ["in double quotes where the neighbour has three", "dtype", 0, "x = {'''t''': 1}\n", "x = {'''t''': 1, \"dtype\": 2}\n"],
  ];
  test.each(ADDED)("adds %s", (_, name, index, before, after) => {
    const module = parseModule(before);
    const [dict] = dicts(module);
    const beside = dict?.entries[index];
    expect(dict && beside && applied(module, changeEntries(module, dict, [{ kind: "add", name, text: "2", beside }]))).toBe(
      after,
    );
  });
});
