/** One repository from clone to pull request. The same code runs in this process and in every worker. */
import { join } from "node:path";
import type { Analysis, Analyst } from "./analysis.js";
import { type Clone, discard, openClone } from "./clone.js";
import { lastLines } from "./git.js";
import { type Bounds, JobError } from "./process.js";
import { checkClean, commit, patchOf, push } from "./publish.js";
import { fill } from "./template.js";
import type { Job, Outcome } from "./types.js";

export interface Workshop {
  /** Where clones are kept. */
  readonly clones: string;
  readonly analyst: Analyst;
  readonly pace: (perHour: number) => Promise<void>;
}

type Result = Pick<Outcome, "state"> & Partial<Outcome>;

/** Never throws: what went wrong is the outcome. */
export async function work(job: Job, workshop: Workshop): Promise<Outcome> {
  const start = Date.now();
  const bounds = { deadline: start + job.limits.seconds * 1000, seconds: job.limits.seconds };
  const { id, name, slug, key, action } = job;
  const result = await attempt(job, workshop, bounds).catch(failure);
  if (result.state === "failed" && !job.keepClone) discard(join(workshop.clones, id));
  return { id, name, ...(slug !== undefined && { slug }), key, action, ...result, seconds: (Date.now() - start) / 1000 };
}

function failure(error: unknown): Result {
  if (error instanceof JobError) {
    return {
      state: "failed",
      reason: error.message,
      ...(error.log && { log: lastLines(error.log) }),
      ...(error.retry && { retry: true }),
    };
  }
  return { state: "failed", reason: error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error) };
}

async function attempt(job: Job, { clones, analyst, pace }: Workshop, bounds: Bounds): Promise<Result> {
  const clone = await openClone(clones, job, bounds);
  if (!clone) return { state: "nothing", reason: "the repository is empty" };
  const analysis = await analyst.ask({ dir: clone.dir, options: job.options, write: true }, bounds);
  const [failed] = analysis.failures;
  if (failed !== undefined) throw new JobError(failed, analysis.failures.join("\n"));
  const result = await carryOn(job, clone, analysis, bounds, pace);
  clone.release();
  return result;
}

async function carryOn(job: Job, clone: Clone, analysis: Analysis, bounds: Bounds, pace: Workshop["pace"]): Promise<Result> {
  const { files, sites, left } = analysis;
  if (files.length === 0) return left.length > 0 ? { state: "left", left } : { state: "nothing", reason: "no site to rewrite" };
  const done = { state: "done", files, sites, left, patch: await patchOf(clone.dir, bounds) } as const;
  if (job.dry || job.action === "patch") return done;
  const sha = await commit(clone, job, fill(job.message, job, analysis), files, bounds);
  await checkClean(clone.dir, bounds);
  const pushed = await push(clone, job, sha, bounds);
  if ("conflict" in pushed) return { ...done, state: "left", reason: pushed.conflict };
  if (job.action === "push") return { ...done, commit: sha, ...pushed };
  const { openPullRequest } = await import("./github.js");
  return { ...done, commit: sha, ...pushed, ...(await openPullRequest(job, clone.base, analysis, pace)) };
}
