/** Laws for any subset of the recasts of any program. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { removeRecasts } from "../../src/precision/edits/removal.js";
import { parseModule } from "../../src/python/lower.js";
import { inOrder, splice } from "../../src/splice.js";
import { recastsOf } from "./harness.js";
import { LASTING, programs } from "./programs.js";

const numberOf = (text: string) => Number(/p(\d+)/.exec(text)?.[1]);
const statements = (text: string) => [...text.matchAll(/keep\(\d+/g)].map(String);
/** What still casts, by number. */
const casts = (text: string) => {
  const module = parseModule(text);
  return recastsOf(module).map(({ call }) => numberOf(text.slice(call.start, call.end)));
};

test("removing any recasts leaves valid Python, every other statement and recast, and every header that must stay", () => {
  fc.assert(
    fc.property(programs, fc.infiniteStream(fc.boolean()), ({ text }, coins) => {
      const module = parseModule(text);
      fc.pre(module.errors.length === 0);
      const chosen = recastsOf(module).filter(() => coins.next().value);
      const edits = inOrder(removeRecasts(module, chosen), text.length);
      const output = splice(text, edits);
      expect(parseModule(output).errors).toEqual([]);
      expect(statements(output)).toEqual(statements(text));
      expect(output.match(LASTING)).toEqual(text.match(LASTING));
      const gone = new Set(chosen.map(({ call }) => call.parens.start));
      const left = recastsOf(module).filter(({ call }) => !gone.has(call.parens.start));
      expect(casts(output)).toEqual(left.map(({ call }) => numberOf(text.slice(call.start, call.end))));
      expect(output.replace(/\bpass\b/g, "").length).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 400 },
  );
});

test("removing nothing changes nothing, and a second removal finds nothing", () => {
  fc.assert(
    fc.property(programs, ({ text }) => {
      const module = parseModule(text);
      fc.pre(module.errors.length === 0);
      expect(removeRecasts(module, [])).toEqual([]);
      const output = splice(text, removeRecasts(module, recastsOf(module)));
      expect(recastsOf(parseModule(output))).toEqual([]);
    }),
    { numRuns: 100 },
  );
});
