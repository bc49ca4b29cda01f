/** Numbers from a seed, so that everybody measures the same trees. */

/**
 * @param {number} seed
 * @returns {() => number} numbers in [0, 1), the same for the same seed (mulberry32)
 */
export function generator(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number below `end`. */
export const below = (random, end) => Math.floor(random() * end);

/** One of `items`. */
export const pick = (random, items) => items[below(random, items.length)];

/**
 * A file size in characters as in public Python: half of the files are below 2.7 KB, the mean is 6 KB, one in a hundred is above 50 KB.
 * A log-normal distribution, cut at 400 KB.
 */
export function fileSize(random) {
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return Math.min(400_000, Math.exp(Math.log(2400) + 1.29 * normal));
}
