/** What a script did under the stand-in modules: the driver's own JSON, and the call that gets it. */
import { fileURLToPath } from "node:url";
import type { SourceFile } from "../../src/types.js";
import { runPython } from "../harness/python.js";

const DRIVER = fileURLToPath(new URL("driver.py", import.meta.url));

/** One thing that happened. `target` and `object` are names such as `AutoencoderDC#3`. */
export interface Event {
  readonly event: string;
  readonly target?: string;
  readonly object?: string;
  readonly id?: unknown;
  readonly args?: readonly unknown[];
  readonly kwargs?: Readonly<Record<string, unknown>>;
  readonly components?: Readonly<Record<string, string>>;
  readonly dtypes?: Readonly<Record<string, string>>;
  readonly within?: readonly string[];
}

/** A pipeline when the script has ended. */
export interface Pipeline {
  readonly name: string;
  /** One of the SANA image pipelines or a subclass. */
  readonly inScope: boolean;
  /** Component to module name, and to dtype (`mixed` when parts of it differ). */
  readonly modules: Readonly<Record<string, string>>;
  readonly dtypes: Readonly<Record<string, string>>;
}

export interface Trace {
  readonly events: readonly Event[];
  readonly pipelines: readonly Pipeline[];
  /** `ValueError: …` when the script raised. */
  readonly error: string | null;
}

export interface Job {
  readonly files: readonly SourceFile[];
  readonly entry: string;
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** Runs all jobs in one python3 process, each with fresh modules. @throws Error when python3 is missing. */
export function execute(jobs: readonly Job[]): Trace[] {
  const plain = jobs.map((job) => ({ ...job, files: Object.fromEntries(job.files.map(({ path, text }) => [path, text])) }));
  return runPython([DRIVER], plain, 120_000);
}
