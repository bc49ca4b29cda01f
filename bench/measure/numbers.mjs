/** Medians, and numbers as people read them. */

/** @param {readonly number[]} numbers not empty */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** `12,345`. */
export const count = (number) => number.toLocaleString("en-US");

/** Three digits that say something: `0.012`, `1.25`, `230`. */
export function ratio(number) {
  if (number >= 100) return count(Math.round(number));
  return number.toPrecision(number < 0.1 ? 2 : 3);
}
