/**
 * Keeps the runner's peak memory about the same for ten repositories and ten thousand. What is alive after a collection hardly grows, but V8
 * by default collects late: its room for young objects grows step by step, and objects that outlived one git process wait for a full collection.
 */
import { getHeapStatistics, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Bytes that may be allocated between two collections, one of which takes 10 to 30 ms of this heap. */
const BYTES_PER_COLLECTION = 6 * 2 ** 20;

/** @returns to be called after each repository. The analysis has a process of its own and is not slowed. */
export function memoryKeeper(): () => void {
  // A flag of V8 that adds a function only. Those for the size of young space count at the start of the process, where a user's NODE_OPTIONS rule.
  setFlagsFromString("--expose-gc");
  const collect: () => void = runInNewContext("gc");
  const used = () => getHeapStatistics().used_heap_size;
  let kept = used();
  return () => {
    if (used() - kept < BYTES_PER_COLLECTION) return;
    collect();
    kept = used();
  };
}
