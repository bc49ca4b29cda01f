/** Several commands in turn, round after round, so that a machine that slows down slows all of them down. */
import { median } from "./numbers.mjs";
import { time } from "./process.mjs";

/** A command that takes longer than this in all is measured in fewer rounds; ms. */
const BUDGET = 60_000;

/**
 * @typedef {object} Contestant
 * @property {string} name
 * @property {import("./process.mjs").Command} [command]
 * @property {string} [missing] why it cannot be measured
 * @property {(run: import("./process.mjs").Run) => string | undefined} [flaw] why a run was none, where the exit status does not tell
 */
/**
 * @typedef {object} Measured medians
 * @property {string} name
 * @property {string} [missing]
 * @property {number} [wall] ms
 * @property {number} [cpu] ms
 * @property {number} [peak] MiB
 * @property {number} [runs]
 * @property {boolean} [stopped] by the limit: it takes longer than `wall`
 * @property {import("./process.mjs").Run} [first]
 */

/**
 * One run of each to warm the page cache, then `runs` rounds, each beginning one further. A slow command's first run counts, as others have
 * read the files before it.
 * @param {readonly Contestant[]} contestants
 * @param {{runs: number, limit: number, meter: object | undefined, say: (line: string) => void}} how
 * @returns {Promise<Measured[]>}
 */
export async function rounds(contestants, { runs, limit, meter, say }) {
  const entries = contestants.map((contestant) => ({ ...contestant, taken: [], due: 0, first: undefined }));
  const present = entries.filter(({ command }) => command);
  for (const entry of present) {
    say(`${entry.name}: first run`);
    entry.first = await time(entry.command, meter, limit);
    entry.missing = entry.first.stopped ? undefined : entry.flaw?.(entry.first);
    if (entry.missing !== undefined) continue;
    if (entry.first.wall >= BUDGET) entry.taken.push(entry.first);
    else entry.due = Math.max(1, Math.min(runs, Math.floor(BUDGET / entry.first.wall)));
  }
  for (let round = 0; round < runs; round++) {
    for (const entry of turn(present, round)) {
      if (entry.taken.length >= entry.due) continue;
      say(`${entry.name}: run ${entry.taken.length + 1} of ${entry.due}`);
      entry.taken.push(await time(entry.command, meter, limit));
    }
  }
  return entries.map(summary);
}

/** Rotated, and every other round backwards, so that nobody always follows the same one. */
function turn(entries, round) {
  const start = round % entries.length;
  const rotated = [...entries.slice(start), ...entries.slice(0, start)];
  return round % 2 ? rotated.reverse() : rotated;
}

function summary({ name, missing, taken, first }) {
  if (missing !== undefined) return { name, missing };
  const usages = taken.flatMap(({ usage }) => usage ?? []);
  return {
    name,
    wall: median(taken.map(({ wall }) => wall)),
    ...(usages.length > 0 && {
      cpu: median(usages.map(({ cpu }) => cpu)),
      peak: median(usages.map(({ peak }) => peak)) / 1024,
    }),
    runs: taken.length,
    stopped: taken.some(({ stopped }) => stopped),
    first,
  };
}
