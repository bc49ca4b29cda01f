/** Who works on the jobs: this process, or workers behind Redis. Both run job.ts. */
import { Analyst } from "./analysis.js";
import { work } from "./job.js";
import type { Job, Outcome } from "./types.js";

export interface Queue {
  /**
   * Takes jobs as it can work on them, and hands each outcome on once.
   * @param signal no new job is taken after it; those in work are ended.
   */
  run(jobs: Iterator<Job>, settled: (outcome: Outcome) => Promise<void>, signal: AbortSignal): Promise<void>;
}

export interface LocalOptions {
  /** The compiled command, for the analysis. */
  readonly program: string;
  readonly clones: string;
  readonly concurrency: number;
  readonly attempts: number;
  /** Seconds between two starts. */
  readonly sleep: number;
}

/** The queue within this process: `concurrency` lanes that draw from one source. */
export function localQueue(options: LocalOptions): Queue {
  return {
    async run(jobs, settled, signal) {
      const pace = pacer();
      const start = spacer(options.sleep * 1000);
      // An outcome that cannot be kept ends all lanes; only when they have ended may the journal be closed.
      const broken = new AbortController();
      const ending = AbortSignal.any([signal, broken.signal]);
      const lane = async () => {
        const workshop = { clones: options.clones, analyst: new Analyst(options.program), pace };
        try {
          for (let next = jobs.next(); !next.done; next = jobs.next()) {
            await start();
            if (ending.aborted) return;
            await settled(await workWithRetries(next.value, workshop, options.attempts, ending));
          }
        } catch (error) {
          broken.abort(error);
        } finally {
          workshop.analyst.close();
        }
      };
      await Promise.all(Array.from({ length: options.concurrency }, lane));
      broken.signal.throwIfAborted();
    },
  };
}

/** Seconds before the second attempt; doubled for each further one. */
export const FIRST_BACK_OFF = 2;

async function workWithRetries(
  job: Job,
  workshop: Parameters<typeof work>[1],
  attempts: number,
  signal: AbortSignal,
): Promise<Outcome> {
  for (let made = 1; ; made++) {
    const outcome = await work(job, workshop);
    if (!outcome.retry || made >= attempts || signal.aborted) return outcome;
    await wait(FIRST_BACK_OFF * 1000 * 2 ** (made - 1));
  }
}

/** Spreads pull requests evenly over the hour. */
export function pacer(): (perHour: number) => Promise<void> {
  let free = 0;
  return async (perHour) => {
    const now = Date.now();
    const turn = Math.max(now, free);
    free = turn + 3_600_000 / perHour;
    await wait(turn - now);
  };
}

function spacer(ms: number): () => Promise<void> {
  let free = 0;
  return async () => {
    const now = Date.now();
    const turn = Math.max(now, free);
    free = turn + ms;
    await wait(turn - now);
  };
}

export function wait(ms: number): Promise<void> {
  return ms <= 0 ? Promise.resolve() : new Promise((done) => setTimeout(done, ms));
}
