/**
 * Keeps the runner's peak memory about the same for ten repositories and ten thousand. What is alive after a collection does not grow, but V8
 * by default collects late: young objects may take 16 MiB twice, and objects that outlived one git process wait for a full collection.
 */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** A full collection of this heap takes about as long as starting git once. */
const REPOSITORIES_PER_COLLECTION = 20;

/** @returns to be called after each repository. The analysis has a process of its own and is not slowed. */
export function memoryKeeper(): () => void {
  // Read at each growth, unlike --max-semi-space-size, which counts at the start of the process only.
  setFlagsFromString("--semi-space-growth-factor=1");
  setFlagsFromString("--expose-gc");
  const collect: () => void = runInNewContext("gc");
  let finished = 0;
  return () => {
    if (++finished % REPOSITORIES_PER_COLLECTION === 0) collect();
  };
}
