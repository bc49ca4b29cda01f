/**
 * `kill -9` of one of two workers 20 times in the middle of a job, of the runner, and of Redis: the final state is that of an undisturbed run.
 * The moments come from a seed, which is printed; `SANA_KILL_SEED` sets it.
 */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { randomFrom } from "../fuzz/random.js";
import { type Started, sleep, start } from "./campaign.js";
import { expectSame, makeSide, type Side, undisturbed } from "./comparison.js";
import { type RedisServer, startRedis } from "./redis-server.js";
import { tempFolder } from "./remotes.js";
import { openQueue, type Watched } from "./watched-queue.js";

const KILLS = 20;
const RUNNER_KILLED_EVERY = 5;
/** Enough that work is left at the last kill. */
const COUNT = 105;
const MOST_RESULTS = 4;
const LONGEST_MS = 300;
const SEED = Number(process.env.SANA_KILL_SEED ?? Date.now() % 1_000_000_000);
const FOLDER = tempFolder();
let redis: RedisServer;
let queue: Watched;
let calm: Side;
const started: Started[] = [];

beforeAll(async () => {
  redis = await startRedis(join(FOLDER, "redis"));
  queue = openQueue(redis.url);
  calm = await undisturbed(join(FOLDER, "calm"), COUNT);
}, 180_000);

afterAll(async () => {
  for (const { child } of started) child.kill("SIGKILL");
  await queue?.close();
  await redis?.stop();
  rmSync(FOLDER, { recursive: true, force: true, maxRetries: 5 });
});

test(`${KILLS} workers killed at moments from seed ${SEED} change nothing`, { timeout: 600_000 }, async () => {
  const random = randomFrom(SEED);
  const side = makeSide(join(FOLDER, "disturbed"), COUNT);
  const pair: [Started, Started] = [startWorker(0), startWorker(1)];
  let runner = startRunner(side);
  let [cutOff, runners] = [0, 0];
  for (let killed = 1; killed <= KILLS; killed++) {
    const [slot, other] = killed % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const);
    if (await killAtWork(pair[slot], random.int(MOST_RESULTS), random.int(LONGEST_MS))) cutOff++;
    // A worker that finds no Redis when it starts does not begin: the other one must have, and the next one starts behind it.
    if (killed === KILLS / 2) {
      await untilAtWork(pair[other]);
      await redis.restart();
    }
    pair[slot] = startWorker(slot);
    if (killed % RUNNER_KILLED_EVERY !== 0) continue;
    if (await kill(runner)) runners++;
    runner = startRunner(side);
  }
  const left = await queue.jobs();
  expect((await runner.ended).stderr).toContain("0 not reached");
  const takenOver = await queue.takenOver();
  console.info(
    `seed ${SEED}: ${KILLS} workers killed, ${cutOff} with a job in hand (${left} jobs left after the last), ${takenOver} jobs taken over, ${runners} runners killed, Redis killed once: ${expectSame(side, calm)}`,
  );
  expect(cutOff).toBeGreaterThan(KILLS / 2);
  expect(takenOver).toBeGreaterThanOrEqual(cutOff);
  for (const { child } of pair) child.kill("SIGTERM");
  expect(await Promise.all(pair.map(async ({ ended }) => (await ended).status))).toEqual([0, 0]);
  expect(await queue.jobs()).toBe(0);
});

/** Two seconds without a word, and the job of a worker is another's. Its successor works in the same clones. */
function startWorker(slot: number): Started {
  return startOne(["worker", "--queue", redis.url, "--clones", join(FOLDER, `clones-${slot}`), "--stalled-after", "2"]);
}

function startRunner({ dir }: Side): Started {
  return startOne(["bulk", "run", dir, "--queue", redis.url]);
}

function startOne(args: readonly string[]): Started {
  const one = start(args, FOLDER);
  started.push(one);
  return one;
}

/** Kills it `ms` after so many results, at the next moment that it has a job in hand. @returns whether the job was cut off. */
async function killAtWork(worker: Started, results: number, ms: number): Promise<boolean> {
  for (; worker.results() < results; await sleep(10)) await untilAtWork(worker);
  await untilAtWork(worker);
  await sleep(ms);
  await untilAtWork(worker);
  expect(await kill(worker)).toBe(true);
  return queue.holdsJob(worker);
}

async function untilAtWork(worker: Started): Promise<void> {
  for (const end = Date.now() + 90_000; !(await queue.holdsJob(worker)); await sleep(5)) {
    if (worker.child.exitCode !== null) throw new Error(`the worker ended: ${(await worker.ended).stderr}`);
    if (Date.now() > end) throw new Error(`the worker takes no job; ${(await queue.jobs()) || "none"} left`);
  }
}

/** @returns whether it was still alive. */
async function kill({ child, ended }: Started): Promise<boolean> {
  child.kill("SIGKILL");
  await ended;
  return child.signalCode === "SIGKILL";
}
