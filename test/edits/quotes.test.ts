/** Quotes of new strings. */
import { expect, test } from "vitest";
import { quoteFor } from "../../src/precision/edits/quotes.js";
import { parseModule } from "../../src/python/lower.js";
import { calls } from "./harness.js";

test.each([
  ["the call's own", 'x = "a" + "b"\nf(\'c\')\n', "'"],
  ["the call's majority", 'f(\'a\', "b", "c")\n', '"'],
  ["the call's first of two", "f('a', \"b\")\n", "'"],
  ["a nested string of the call", "f(**{'a': x})\n", "'"],
  ["the module's majority", "x = 'a'\ny = 'b'\nz = \"c\"\nf(x)\n", "'"],
  ["strings in blocks", "def g():\n    if x:\n        return 'a'\nf(x)\n", "'"],
  ["no vote from triple quotes", "'''Doc.'''\nx = \"a\"\nf(x)\n", '"'],
  ["double without any string", "f(x)\n", '"'],
])("%s", (_, text, quote) => {
  const module = parseModule(text);
  const call = calls(module).find(({ callee }) => callee.type === "name" && callee.id === "f");
  expect(call && quoteFor(module, call)).toBe(quote);
});
