/** What a thread does that reads files for themselves: a batch comes in, what it shows goes back. */
import { parentPort, workerData } from "node:worker_threads";
import type { SourceFile } from "../types.js";
import { loadCore } from "./analyse.js";
import { moduleReader } from "./read.js";
import type { ThreadData } from "./threads.js";

/** A thread is started only where there is much to read. */
const MUCH = Number.POSITIVE_INFINITY;

export async function serveBatches(): Promise<void> {
  const { cwd, roots, options }: ThreadData = workerData;
  const [{ readAlone }, { prepareHosts }] = await loadCore(MUCH);
  const read = moduleReader(cwd, roots, []);
  // Answers go back in the order of the batches, of which the next waits while one is worked on.
  let turn = Promise.resolve();
  parentPort?.on("message", (batch: readonly SourceFile[]) => {
    turn = turn.then(async () => {
      await prepareHosts(batch);
      parentPort?.postMessage(batch.map((file) => readAlone(file, options, read)));
    });
  });
}
