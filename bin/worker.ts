/** `worker --queue redis://HOST`: works for `bulk run --queue` on this machine until it is stopped. */
import { accessSync, constants, mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { explained } from "../src/bulk/disk.js";
import { requireGit } from "../src/bulk/git.js";
import { runWorker } from "../src/bulk/worker.js";
import { OptionError, type RawValues } from "../src/option-values.js";
import { number, one, STOPPING, stopSignal } from "./bulk-values.js";
import { print } from "./output.js";
import { packagePath } from "./package.js";

const MOST_CONCURRENT = 64;

/** @throws OptionError */
export async function worker(values: RawValues): Promise<number> {
  const url = one(values.queue);
  if (url === undefined) throw new OptionError("worker needs --queue redis://HOST");
  const concurrency = number(values, "concurrency", 1) ?? 1;
  if (concurrency > MOST_CONCURRENT) throw new OptionError(`--concurrency must be at most ${MOST_CONCURRENT}`);
  const log = (line: string) => void print(process.stderr, `${line}\n`);
  const options = {
    ...{ url, concurrency, log },
    program: packagePath("dist/bin/sana-codemod.js"),
    clones: resolve(one(values.clones) ?? "clones"),
    stalledAfter: number(values, "stalled-after", 1) ?? 30,
  };
  await requireGit();
  prepare(options.clones);
  await runWorker(options, stopSignal(STOPPING));
  return 0;
}

/** Before the first job: else every one would fail. */
function prepare(clones: string): void {
  try {
    mkdirSync(clones, { recursive: true });
    accessSync(clones, constants.W_OK);
  } catch (error) {
    throw explained(error);
  }
}
