/** A worker of the Redis queue: any number of them, on any machine with git, work on the jobs of all campaigns. */
import { hostname } from "node:os";
import type { Redis } from "ioredis";
import { Analyst } from "./analysis.js";
import { connect, loadBullmq, QUEUE } from "./bullmq.js";
import { type Workshop, work } from "./job.js";
import { wait } from "./queue.js";
import type { Posted } from "./redis.js";
import type { Outcome } from "./types.js";

export interface WorkerOptions {
  readonly url: string;
  /** The compiled command. */
  readonly program: string;
  readonly clones: string;
  readonly concurrency: number;
  /** Seconds after which the job of a worker that says nothing any more is given to another. */
  readonly stalledAfter: number;
  /** Told what is worked on. */
  readonly log: (line: string) => void;
}

/** A job whose workers die this often is at fault itself. */
const MOST_STALLS = 5;

/** Works until `signal`, then ends what is begun. @throws OptionError when Redis cannot be reached at the start. */
export async function runWorker(options: WorkerOptions, signal: AbortSignal): Promise<void> {
  const { Worker } = await loadBullmq();
  const connection = await connect(options.url);
  const workshops: Workshop[] = [];
  const ms = options.stalledAfter * 1000;
  const worker = new Worker<Posted, Outcome>(
    QUEUE,
    async ({ data: { job, campaign: _ }, attemptsMade, opts }) => {
      const workshop = workshops.pop() ?? newWorkshop(options, connection);
      try {
        const outcome = await work(job, workshop);
        options.log(`${outcome.state} ${outcome.name}${outcome.reason ? `: ${outcome.reason}` : ""}`);
        if (outcome.retry && attemptsMade + 1 < (opts.attempts ?? 1)) throw new Error(outcome.reason);
        return outcome;
      } finally {
        workshops.push(workshop);
      }
    },
    {
      ...{ connection, concurrency: options.concurrency, lockDuration: ms, stalledInterval: ms, maxStalledCount: MOST_STALLS },
      name: `${hostname()}:${process.pid}`,
    },
  );
  worker.on("error", () => {});
  await new Promise<void>((done) => (signal.aborted ? done() : signal.addEventListener("abort", () => done())));
  await worker.close();
  for (const { analyst } of workshops) analyst.close();
  connection.disconnect();
}

function newWorkshop({ program, clones }: WorkerOptions, connection: Redis): Workshop {
  return { clones, analyst: new Analyst(program), pace: sharedPace(connection) };
}

/** One pull request at a time over all workers: the turn is a key in Redis that runs out. */
function sharedPace(connection: Redis): (perHour: number) => Promise<void> {
  return async (perHour) => {
    const ms = Math.ceil(3_600_000 / perHour);
    while ((await connection.set(`${QUEUE}:pace`, "1", "PX", ms, "NX")) === null) await wait(Math.min(ms, 500));
  };
}
