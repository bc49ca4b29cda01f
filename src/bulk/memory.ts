/**
 * Keeps the runner's peak memory about the same for ten repositories and ten thousand. What is alive after a collection hardly grows, but V8
 * by default collects late: its room for young objects grows step by step, and objects that outlived one git process wait for a full collection.
 */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** One full collection takes 10 to 30 ms of this heap: 1 to 2 in a hundred of the run's time, less where repositories come over a network. */
const REPOSITORIES_PER_COLLECTION = 10;

/** @returns to be called after each repository. The analysis has a process of its own and is not slowed. */
export function memoryKeeper(): () => void {
  // A flag of V8 that adds a function only. Those for the size of young space count at the start of the process, where a user's NODE_OPTIONS rule.
  setFlagsFromString("--expose-gc");
  const collect: () => void = runInNewContext("gc");
  let finished = 0;
  return () => {
    if (++finished % REPOSITORIES_PER_COLLECTION === 0) collect();
  };
}
