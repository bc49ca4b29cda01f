/** What must show, as data: one line of text and whether it is met; undefined where it was not measured. */
import { count, ratio } from "../measure/numbers.mjs";

/** @typedef {{text: string, met: boolean | undefined}} Target */
/** @typedef {import("../measure/rounds.mjs").Measured} Measured */

/** The figures of a contestant by name. @param {readonly Measured[]} measured */
export const finder = (measured) => (name) => measured.find((one) => one.name === name);

/**
 * The ratio of two medians in one run.
 * @param {Measured} one
 * @param {Measured | undefined} base
 * @param {number} limit
 * @returns {Target}
 */
export function atMostTimes(one, base, limit) {
  const says = `wall of ${one.name} at most ${limit} × ${base?.name}`;
  if (base?.wall === undefined) return { text: `${says}: ${base?.missing ?? "not measured"}`, met: undefined };
  const found = one.wall / base.wall;
  return { text: `${says}: ${found < 0.01 ? found.toFixed(4) : ratio(found)}`, met: !one.stopped && found <= limit };
}

/** @param {Measured} one @param {number} limit ms @param {string} sum how the limit comes about @returns {Target} */
export function atMostWall(one, limit, sum) {
  return {
    text: `wall of ${one.name} at most ${sum} (${count(Math.round(limit))} ms): ${count(Math.round(one.wall))} ms`,
    met: !one.stopped && one.wall <= limit,
  };
}

/** @param {Measured} one @param {number} limit MiB @returns {Target} */
export function atMostPeak(one, limit) {
  const says = `peak memory of ${one.name} at most ${Math.round(limit)} MiB`;
  if (one.peak === undefined) return { text: `${says}: not measured`, met: undefined };
  return { text: `${says}: ${Math.round(one.peak)} MiB`, met: one.peak <= limit };
}

/** The run did its work. @param {number} found @param {number} sites @returns {Target} */
export function allSites(found, sites) {
  return { text: `sites rewritten: ${count(found)} of ${count(sites)}`, met: found === sites };
}
