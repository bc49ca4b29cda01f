/** The service: deliveries come in, are kept, worked on in order, and forgotten. */
import { mkdirSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { takeLock } from "../../bulk/lock.js";
import { JobError } from "../../bulk/process.js";
import { OptionError } from "../../option-values.js";
import { Deliveries } from "./deliveries.js";
import type { Log } from "./log.js";
import { PullQueue } from "./pull-queue.js";
import { receiver } from "./receiver.js";
import { pullOf, type Task } from "./task.js";
import { type Workshop, work } from "./work.js";

export interface Service {
  readonly host: string;
  readonly port: number;
  /** Folder of the deliveries. */
  readonly state: string;
  readonly secret: string;
  readonly concurrency: number;
  /** Tasks that may wait. */
  readonly most: number;
  readonly workshop: Omit<Workshop, "signal" | "checkouts">;
  readonly version: string;
  readonly log: Log;
}

/** Seconds before the second and the third try of a task that failed for a reason that may pass. */
const PAUSES = [5, 60];
/** Milliseconds that running tasks get to end. */
const GRACE = 20_000;

/** Serves until `stop`. What was acknowledged and is not done then is done at the next start. @throws OptionError when it cannot begin. */
export async function serve(service: Service, stop: AbortSignal): Promise<void> {
  const { log, state, workshop, concurrency, version } = service;
  const checkouts = join(state, "checkouts");
  mkdirSync(state, { recursive: true, mode: 0o700 });
  const unlock = lock(state);
  // What a killed service left.
  rmSync(checkouts, { recursive: true, force: true, maxRetries: 3 });
  mkdirSync(checkouts);
  const deliveries = new Deliveries(state);
  const ending = new AbortController();
  const lost = (reason: unknown) => log("error", "not noted as done, so it is done again at the next start", { reason });
  const done = (task: Task) => deliveries.finish(task.id).catch(lost);
  const queue = new PullQueue(
    (task) => attempt(task, { ...workshop, checkouts, signal: ending.signal }, { log, done, stop }),
    concurrency,
  );
  const enter = (task: Task) => {
    for (const stale of queue.add(task)) {
      log("info", "a newer delivery says all", { delivery: stale.id });
      void done(stale);
    }
  };
  const health = () => ({ ready: !stop.aborted, queued: queue.queued, running: queue.running, version });
  const server = receiver({ ...service, deliveries, queued: () => queue.queued, accepted: enter, health });
  try {
    const { address, port } = await listen(server, service);
    for (const task of deliveries.waiting()) enter(task);
    log("info", "listening", { host: address, port, waiting: queue.queued });
    await new Promise((stopped) => (stop.aborted ? stopped(undefined) : stop.addEventListener("abort", stopped)));
    log("info", "stopping", { queued: queue.queued, running: queue.running });
    server.close();
    setTimeout(() => ending.abort(), GRACE).unref();
    await queue.stop();
    server.closeAllConnections();
  } finally {
    deliveries.close();
    unlock();
  }
}

function lock(state: string): () => void {
  try {
    return takeLock(state);
  } catch (error) {
    if (!(error instanceof OptionError)) throw error;
    throw new OptionError(error.message.replace("another run works on this campaign", "another service uses this folder"));
  }
}

function listen(server: ReturnType<typeof receiver>, { host, port }: Service): Promise<AddressInfo> {
  return new Promise((done, fail) => {
    server.once("error", (error) => fail(new OptionError(`cannot listen on ${host}:${port}: ${error.message}`)));
    server.listen(port, host, () => done(server.address() as AddressInfo));
  });
}

interface Ways {
  readonly log: Log;
  readonly done: (task: Task) => Promise<void>;
  readonly stop: AbortSignal;
}

/** Tries again what may pass. A task that the stop cut off stays in the file. */
async function attempt(task: Task, workshop: Workshop, { log, done, stop }: Ways): Promise<void> {
  const fields = { delivery: task.id, task: task.kind, pull: pullOf(task) };
  for (const pause of [...PAUSES, undefined]) {
    const start = Date.now();
    try {
      const outcome = await work(task, workshop);
      log("info", "done", { ...fields, outcome, seconds: (Date.now() - start) / 1000 });
      break;
    } catch (error) {
      if (workshop.signal.aborted) return;
      const again = pause !== undefined && mayPass(error);
      log(again ? "warning" : "error", again ? `failed; tried again in ${pause} s` : "failed", { ...fields, reason: error });
      if (!again) break;
      await sleep(pause * 1000, undefined, { signal: stop }).catch(() => {});
      if (stop.aborted) return;
    }
  }
  await done(task);
}

/** Faults of the way, and of GitHub's side. */
function mayPass(error: unknown): boolean {
  if (error instanceof JobError) return error.retry;
  return typeof error === "object" && error !== null && "status" in error && Number(error.status) >= 500;
}
