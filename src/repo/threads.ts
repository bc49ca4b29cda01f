/** Reads files for themselves, in this thread and in others: the order of what comes back is that of the files, whoever read them. */
import { existsSync } from "node:fs";
import { setImmediate } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { Worker, type WorkerOptions } from "node:worker_threads";
import type { Alone } from "../alone.js";
import type { Options } from "../options.js";
import type { SourceFile } from "../types.js";

/** Fewer files are read by one thread about as soon as by two: each has to load the core, and to warm up. */
const MANY_FILES = 1000;
/** Files that are handed to a thread at once. */
const BATCH = 16;

/** What a thread is told when it starts. */
export interface ThreadData {
  readonly cwd: string;
  /** Folders that it may read modules in, absolute. */
  readonly roots: readonly string[];
  readonly options: Options;
}

/** How many threads beside this one pay for so many files. */
export function helpersFor(files: number, jobs: number): number {
  return SCRIPT === undefined ? 0 : Math.min(jobs - 1, Math.floor(files / MANY_FILES));
}

/** Beside this file in the bundled program, in another folder before it is bundled; undefined in neither. */
const SCRIPT = ["./alone-worker.js", "../../bin/alone-worker.js"]
  .map((path) => fileURLToPath(new URL(path, import.meta.url)))
  .find((path) => existsSync(path));

/**
 * @param read reads one file in this thread.
 * @throws what `read` throws. A thread that ends before its time is done without.
 */
export async function readByThreads(
  files: readonly SourceFile[],
  read: (file: SourceFile) => Alone,
  helpers: number,
  data: ThreadData,
  script = SCRIPT ?? "",
  how: WorkerOptions = {},
): Promise<Alone[]> {
  const done = new Array<Alone>(files.length);
  const batches = Array.from({ length: Math.ceil(files.length / BATCH) }, (_, index) => index * BATCH);
  const threads = Array.from({ length: helpers }, () => new Worker(script, { ...how, workerData: data }));
  try {
    const others = threads.map((thread) => lane(thread, files, batches, done));
    const own = async () => {
      for (let from = batches.shift(); from !== undefined; from = batches.shift()) {
        for (const [index, file] of files.slice(from, from + BATCH).entries()) done[from + index] = read(file);
        // Lets the answers of the others in.
        await setImmediate();
      }
    };
    await own();
    await Promise.all(others);
    // What a thread took with it when it ended.
    await own();
  } finally {
    for (const thread of threads) void thread.terminate();
  }
  return done;
}

/** A thread works on one batch while the next waits for it: this thread hears of its answer only between two batches of its own. */
const AHEAD = 2;

/** Hands one thread batch after batch. Ends when there are no more, or the thread is gone; then its batches are open again. */
function lane(thread: Worker, files: readonly SourceFile[], batches: number[], done: Alone[]): Promise<void> {
  return new Promise((end) => {
    const handed: number[] = [];
    const next = () => {
      const from = batches.shift();
      if (from === undefined) return;
      handed.push(from);
      thread.postMessage(files.slice(from, from + BATCH));
    };
    const lost = () => {
      batches.push(...handed.splice(0));
      end();
    };
    thread.on("message", (answers: readonly Alone[]) => {
      const from = handed.shift();
      if (from === undefined) return;
      for (const [index, answer] of answers.entries()) done[from + index] = withText(answer, files[from + index]?.text ?? "");
      next();
      if (handed.length === 0) end();
    });
    thread.on("error", lost);
    thread.on("exit", lost);
    for (let ahead = 0; ahead < AHEAD; ahead++) next();
    if (handed.length === 0) end();
  });
}

/** A text that both threads have is kept once. */
function withText(alone: Alone, text: string): Alone {
  const { result } = alone;
  if (!result) return alone;
  return { ...alone, result: { ...result, input: text, output: result.output === result.input ? text : result.output } };
}
