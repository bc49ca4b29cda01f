/**
 * SHA-256 in base64, for the page's Content-Security-Policy: a pure room has no library for it that answers at once.
 * @see https://csrc.nist.gov/pubs/fips/180-4/upd1/final (FIPS 180-4, section 6.2)
 */

/** The first 32 bits of the fractional part of a root. */
function fraction(root: number): number {
  return ((root - Math.floor(root)) * 2 ** 32) | 0;
}

const PRIMES = Array.from({ length: 312 }, (_, number) => number).filter(
  (number) => number > 1 && Array.from({ length: number - 2 }, (_, smaller) => smaller + 2).every((one) => number % one !== 0),
);
const ROUND = PRIMES.map((prime) => fraction(Math.cbrt(prime)));
const START = PRIMES.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));

/** The digest of `text` in UTF-8, as base64. */
export function sha256(text: string): string {
  const words = padded(new TextEncoder().encode(text));
  let state = START;
  for (let at = 0; at < words.length; at += 16) state = compressed(state, schedule(words.slice(at, at + 16)));
  const bytes = state.flatMap((word) => [24, 16, 8, 0].map((shift) => (word >>> shift) & 0xff));
  return btoa(String.fromCharCode(...bytes));
}

/** The message as 32-bit words, with the bit after it and its length at the end. */
function padded(bytes: Uint8Array): number[] {
  const words = new Array<number>(((bytes.length + 72) >> 6) * 16).fill(0);
  for (const [index, byte] of [...bytes, 0x80].entries()) {
    words[index >> 2] = (words[index >> 2] ?? 0) | (byte << (24 - 8 * (index & 3)));
  }
  words[words.length - 2] = Math.floor(bytes.length / 2 ** 29);
  words[words.length - 1] = (bytes.length << 3) | 0;
  return words;
}

function schedule(words: number[]): number[] {
  const at = (index: number) => words[index] ?? 0;
  for (let index = 16; index < 64; index++) {
    const early = turned(at(index - 15), 7) ^ turned(at(index - 15), 18) ^ (at(index - 15) >>> 3);
    const late = turned(at(index - 2), 17) ^ turned(at(index - 2), 19) ^ (at(index - 2) >>> 10);
    words.push((at(index - 16) + early + at(index - 7) + late) | 0);
  }
  return words;
}

function compressed(state: readonly number[], words: readonly number[]): number[] {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (const [round, word] of words.entries()) {
    const choice = (e & f) ^ (~e & g);
    const first = h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + choice + (ROUND[round] ?? 0) + word;
    const second = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  return [a, b, c, d, e, f, g, h].map((word, index) => (word + (state[index] ?? 0)) | 0);
}

function turned(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits));
}
