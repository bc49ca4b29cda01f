/** Line hashes: GitHub's numbers, checked against the definition computed with big integers. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { lineHashes } from "../../src/reporters/lineHashes.js";

/** From the definition: 100 characters from each line's start, -1 (as 16 bits) after the text, then zeros; a polynomial in 37 modulo 2 to the 64th. */
function defined(text: string): string[] {
  const codes = [...Array(text.length).keys()].map((at) => text.charCodeAt(at));
  const plain = String.fromCharCode(...codes.filter((code) => code !== 0x20 && code !== 0x09)).replace(/\r\n|\r/g, "\n");
  const starts = [0, ...[...plain.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const counts = new Map<string, number>();
  return starts.map((start) => {
    let hash = 0n;
    for (let at = start; at < start + 100; at++) {
      const code = at < plain.length ? plain.charCodeAt(at) : at === plain.length ? 0xffff : 0;
      hash = BigInt.asUintN(64, hash * 37n + BigInt(code));
    }
    const hex = hash.toString(16);
    counts.set(hex, (counts.get(hex) ?? 0) + 1);
    return `${hex}:${counts.get(hex)}`;
  });
}

const PIECE = fc.constantFrom("a", "pipe", " ", "\t", "\n", "\r\n", "é", "🎨", "\uFEFF", "\u2028", "x = 1", "a".repeat(90));

test("are those of the definition for any text", () => {
  fc.assert(
    fc.property(fc.array(PIECE, { maxLength: 120 }), (pieces) => {
      const text = pieces.join("");
      expect(lineHashes(text)).toEqual(defined(text));
    }),
    { numRuns: 300 },
  );
});

test("are the numbers that GitHub's upload action computes", () => {
  expect(lineHashes("")).toEqual(["c129715d7a2bc9a3:1"]);
  expect(lineHashes("pipe = load()\n")).toEqual(["ea7eb527ccc43e3d:1", "c129715d7a2bc9a3:1"]);
  expect(lineHashes("é🎨\r\nx\ry\n").slice(0, 3)).toEqual(["f29bcb37a3a0117f:1", "1f7b9f1ae97918ec:1", "c33be7e0cf7c3ca:1"]);
});

test("move with their line, and tell equal lines apart by number", () => {
  const text = `${"use(pipe)\n".repeat(40)}end = 1\n${"x = 2\n".repeat(30)}`;
  const [first, second] = lineHashes(text);
  expect([first?.split(":")[0], second]).toEqual([second?.split(":")[0], `${first?.split(":")[0]}:2`]);
  expect(lineHashes(`import torch\n${text}`)[41]).toBe(lineHashes(text)[40]);
});

test("cost little for a large file", () => {
  const started = performance.now();
  expect(lineHashes("pipe.vae.to(x)  # y\n".repeat(250_000))).toHaveLength(250_001);
  expect(performance.now() - started).toBeLessThan(5_000);
});
