/** Which reads keep a loop: the sorted index against the plain definition, and many loops over one name. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { LATER, NameReads, type Read } from "../../src/precision/edits/nameReads.js";
import type { Range } from "../../src/types.js";
import { withoutRecasts } from "./harness.js";

/** The definition: a read after the loop, or earlier in the loop around it, whose value may come from the loop. */
function reaches({ at, since }: Read, loop: Range, around: Range | undefined): boolean {
  if (at >= loop.end) return since < loop.start;
  return at < loop.start && around !== undefined && at >= around.start && since < around.start;
}

const offset = fc.integer({ min: 0, max: 20 });
const read = fc.oneof(
  fc.record({ at: offset, since: fc.integer({ min: -1, max: 20 }) }).filter(({ at, since }) => since <= at),
  fc.constant(LATER),
);
/** Two outermost loops that follow each other. */
const AROUND: readonly Range[] = [
  { start: 3, end: 10 },
  { start: 10, end: 18 },
];
const loop = fc
  .record({ start: offset, length: fc.integer({ min: 1, max: 4 }) })
  .map(({ start, length }): Range => ({ start, end: start + length }));

test("a name's reads follow a loop exactly when one of them does", () => {
  fc.assert(
    fc.property(fc.array(read, { maxLength: 6 }), fc.array(loop, { minLength: 1, maxLength: 8 }), (reads, loops) => {
      const all = new NameReads();
      for (const one of reads) all.add(one);
      for (const one of loops) {
        const around = AROUND.find(({ start, end }) => start <= one.start && one.end <= end);
        expect(all.mayFollow(one, around)).toBe(reads.some((found) => reaches(found, one, around)));
      }
    }),
    { numRuns: 1000 },
  );
});

test("of thousands of loops over one name those before a read stay and those after it go", () => {
  const loop = "for p in (a, b):\n    p.to(d)\n";
  const before = `${loop.repeat(2500)}run(p)\n${loop.repeat(2500)}`;
  expect(withoutRecasts(before)).toBe(`${"for p in (a, b):\n    pass\n".repeat(2500)}run(p)\n`);
});
