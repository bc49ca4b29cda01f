/** Runs a search program over named files, in batches that fit on its command line, as many at once as there are processors. */
import { availableParallelism } from "node:os";
import { type GitAnswer, run } from "./git.js";

/** Bytes of paths per call: well below what systems take (Windows 32 KB, macOS 256 KB and up, Linux 2 MB). */
const MOST_BYTES = process.platform === "win32" ? 24_000 : process.platform === "linux" ? 600_000 : 240_000;

/** Answers of `program ...args -- ...paths`, one per batch, in the order of `paths`. Never throws. @param stop ends all of them. */
export async function runOver(
  program: string,
  args: readonly string[],
  paths: readonly string[],
  cwd: string,
  stop?: AbortSignal,
): Promise<readonly GitAnswer[]> {
  const waiting = batchesOf(paths).entries();
  const answers: GitAnswer[] = [];
  const lane = async () => {
    for (const [index, batch] of waiting) answers[index] = await run(program, [...args, "--", ...batch], cwd, stop);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, lane));
  return answers;
}

/** `paths` in parts that a command line takes. */
export function batchesOf(paths: readonly string[]): string[][] {
  const batches: string[][] = [];
  let left = 0;
  for (const path of paths) {
    const bytes = Buffer.byteLength(path) + 9;
    if (bytes > left) {
      batches.push([]);
      left = MOST_BYTES;
    }
    batches.at(-1)?.push(path);
    left -= bytes;
  }
  return batches;
}
