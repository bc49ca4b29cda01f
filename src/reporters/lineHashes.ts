/**
 * A hash per line that survives moves of the line: what GitHub code scanning calls `primaryLocationLineHash`. The same numbers as its upload
 * action computes, so that alerts match across uploads with and without ours.
 * @see https://github.com/github/codeql-action/blob/main/src/fingerprints.ts
 */

/** Characters that go into one hash, blanks not counted. */
const WINDOW = 100;
const FACTOR = 37;
const TWO_32 = 0x1_0000_0000;
/** Stands after the last character. */
const END = 0xffff;
/** 37 to the 100th, modulo 2 to the 64th: what the oldest character of a window weighs when it leaves. */
const LEAVING = BigInt.asUintN(64, BigInt(FACTOR) ** BigInt(WINDOW));
const LEAVING_HIGH = Number(LEAVING >> 32n);
const LEAVING_LOW = Number(LEAVING & 0xffff_ffffn);

/**
 * Hashes by line, the first at index 0: of the first 100 characters from the line's start, and after a colon how often that hash was seen so far.
 * @param text the whole file; blanks and tabs do not count, and every kind of line end is one `\n`.
 */
export function lineHashes(text: string): string[] {
  const { codes, starts } = condense(text);
  const seen = new Map<string, number>();
  return hashesAt(codes, starts).map((hash) => {
    const count = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, count);
    return `${hash}:${count}`;
  });
}

/** The characters that count, and where in them each line starts. */
function condense(text: string): { codes: Uint16Array; starts: number[] } {
  const codes = new Uint16Array(text.length + 1 + WINDOW);
  const starts = [0];
  let length = 0;
  let afterReturn = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const skipped = code === 0x20 || code === 0x09 || (afterReturn && code === 0x0a);
    afterReturn = code === 0x0d;
    if (skipped) continue;
    const ends = code === 0x0a || code === 0x0d;
    codes[length++] = ends ? 0x0a : code;
    if (ends) starts.push(length);
  }
  codes[length] = END;
  return { codes, starts };
}

/** The polynomial hash of the window at each start, in hexadecimal. 64 bits in two halves: sums stay far below 2 to the 53rd. */
function hashesAt(codes: Uint16Array, starts: readonly number[]): string[] {
  const hashes: string[] = [];
  let high = 0;
  let low = 0;
  const last = (starts.at(-1) ?? 0) + WINDOW;
  for (let at = 0; at < last; at++) {
    const left = at < WINDOW ? 0 : (codes[at - WINDOW] ?? 0);
    const sum = low * FACTOR + (codes[at] ?? 0) - LEAVING_LOW * left;
    const carry = Math.floor(sum / TWO_32);
    low = sum - carry * TWO_32;
    const upper = high * FACTOR - LEAVING_HIGH * left + carry;
    high = upper - Math.floor(upper / TWO_32) * TWO_32;
    if (at + 1 - WINDOW === starts[hashes.length]) hashes.push(hex(high, low));
  }
  return hashes;
}

function hex(high: number, low: number): string {
  return high === 0 ? low.toString(16) : high.toString(16) + low.toString(16).padStart(8, "0");
}
