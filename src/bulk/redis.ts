/**
 * The campaign's side of the Redis queue. It keeps a window of jobs in Redis, collects what workers return, and writes each result once:
 * a result counts while its job is outstanding here, and leaves Redis only after the journal has it. Jobs that Redis lost are put in again;
 * done twice they come to the same commit.
 */
import { createHash } from "node:crypto";
import type { Job as BullJob, Queue as BullQueue } from "bullmq";
import type { Redis } from "ioredis";
import { connect, loadBullmq, QUEUE } from "./bullmq.js";
import { FIRST_BACK_OFF, type Queue, wait } from "./queue.js";
import type { Job, Outcome } from "./types.js";

/** What stands in Redis. */
export interface Posted {
  readonly campaign: string;
  readonly job: Job;
}

/** Bounds what Redis and this process hold. */
const WINDOW = 500;
const POLL_MS = 150;
const REPOST_MS = 5000;
const NO_WORKER = "no worker is seen yet; start some, here or elsewhere: sana-codemod worker --queue ADDRESS, the same as here";

export interface RedisOptions {
  /** Tells campaigns apart. */
  readonly campaign: string;
  readonly attempts: number;
}

export interface RedisCampaign extends RedisOptions {
  /** Told once when the run would wait for workers. */
  readonly notice: (line: string) => void;
}

type Outstanding = Map<string, Job>;
type Inner = BullQueue<Posted, Outcome>;

/** @param url `redis://…` */
export function redisQueue(url: string, { campaign, attempts, notice }: RedisCampaign): Queue {
  return {
    async run(jobs, settled, signal) {
      const { queue, connection, close } = await open(url);
      const name = nameOf(campaign);
      const outstanding: Outstanding = new Map();
      try {
        if ((await queue.getWorkersCount()) === 0) notice(NO_WORKER);
        for (let more = true, posted = Date.now(); more || outstanding.size > 0; await wait(POLL_MS)) {
          if (signal.aborted) {
            more = false;
            await withdraw(queue, outstanding);
          }
          more &&= await post(queue, jobs, outstanding, { name, campaign, attempts });
          await collect(queue, name, outstanding, settled);
          if (Date.now() - posted < REPOST_MS) continue;
          posted = Date.now();
          if (await hasLost(connection, queue, outstanding)) await postAgain(queue, outstanding, { name, campaign, attempts });
        }
      } finally {
        await close();
      }
    },
  };
}

async function open(url: string) {
  const connection = await connect(url);
  const { Queue } = await loadBullmq();
  const queue: Inner = new Queue(QUEUE, { connection });
  queue.on("error", () => {});
  return { queue, connection, close: async () => [await queue.close(), connection.disconnect()] };
}

interface Posting extends RedisOptions {
  readonly name: string;
}

/** @returns whether there may be more jobs. */
async function post(queue: Inner, jobs: Iterator<Job>, outstanding: Outstanding, how: Posting): Promise<boolean> {
  const fresh = [];
  while (outstanding.size < WINDOW) {
    const next = jobs.next();
    if (next.done) break;
    const id = `${how.name}-${next.value.id}-${next.value.key}-${next.value.action}${next.value.dry ? "-dry" : ""}`;
    outstanding.set(id, next.value);
    fresh.push(posting(id, next.value, how));
  }
  if (fresh.length > 0) await queue.addBulk(fresh);
  return outstanding.size >= WINDOW || fresh.length > 0;
}

/** Whether Redis was restarted without what it held. */
async function hasLost(connection: Redis, queue: Inner, outstanding: Outstanding): Promise<boolean> {
  const keys = [...outstanding.keys()].map((id) => queue.toKey(id));
  return keys.length > 0 && (await connection.exists(...keys)) < keys.length;
}

async function postAgain(queue: Inner, outstanding: Outstanding, how: Posting): Promise<void> {
  await queue.addBulk([...outstanding].map(([id, job]) => posting(id, job, how)));
}

/** A job that is in Redis already (an earlier run was killed) is left as it is: the id is the same. */
function posting(jobId: string, job: Job, { name, campaign, attempts }: Posting) {
  const backoff = { type: "exponential", delay: FIRST_BACK_OFF * 1000 };
  return { name, data: { campaign, job }, opts: { jobId, attempts, backoff, removeOnComplete: false, removeOnFail: false } };
}

async function collect(
  queue: Inner,
  name: string,
  outstanding: Outstanding,
  settled: (outcome: Outcome) => Promise<void>,
): Promise<void> {
  const found = await queue.getJobs(["completed", "failed"], 0, 2 * WINDOW);
  const kept = await Promise.allSettled(
    found.map(async (one) => {
      const job = outstanding.get(one?.id ?? "");
      if (job && one.id !== undefined) {
        outstanding.delete(one.id);
        await settled(outcomeOf(one, job));
      }
      // One of ours that is not outstanding is in the journal: the run before this was killed between journal and removal.
      if (one?.name === name) await one.remove().catch(() => undefined);
    }),
  );
  // Only when all have ended may the journal be closed.
  const broken = kept.find(({ status }) => status === "rejected");
  if (broken?.status === "rejected") throw broken.reason;
}

/** A job fails as such only when its workers died again and again. */
function outcomeOf({ returnvalue, failedReason }: BullJob<Posted, Outcome>, job: Job): Outcome {
  if (returnvalue) return returnvalue;
  const { id, name, key, action } = job;
  return { id, name, key, action, state: "failed", reason: `the worker gave up: ${failedReason ?? "no reason"}`, seconds: 0 };
}

/** Takes back what no worker has begun. */
async function withdraw(queue: Inner, outstanding: Outstanding): Promise<void> {
  for (const id of [...outstanding.keys()]) {
    const job = await queue.getJob(id);
    if (!job || (await isIdle(job))) {
      await job?.remove().catch(() => undefined);
      outstanding.delete(id);
    }
  }
}

async function isIdle(job: BullJob): Promise<boolean> {
  return (await job.isWaiting()) || (await job.isDelayed());
}

/** Takes all waiting jobs of a campaign out of Redis. @returns how many. */
export async function cancel(url: string, campaign: string): Promise<number> {
  const { queue, close } = await open(url);
  try {
    const own = (await queue.getJobs(["waiting", "delayed"])).filter((job) => job?.name === nameOf(campaign));
    const removed = await Promise.all(
      own.map((job) =>
        job
          .remove()
          .then(() => 1)
          .catch(() => 0),
      ),
    );
    return removed.reduce<number>((sum, one) => sum + one, 0);
  } finally {
    await close();
  }
}

function nameOf(campaign: string): string {
  return createHash("sha256").update(campaign).digest("hex").slice(0, 12);
}
