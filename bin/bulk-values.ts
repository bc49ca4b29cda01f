/** Option values and signals of `bulk` and `worker`. */
import { OptionError, type RawValues } from "../src/option-values.js";
import { print } from "./output.js";

/** Said at the first Ctrl+C. */
export const STOPPING = "stopping: repositories in work come to their end; again to stop at once";

/** The first Ctrl+C lets what is in work come to its end; the second ends the process. @param line said at the first, if any. */
export function stopSignal(line?: string): AbortSignal {
  const control = new AbortController();
  for (const name of ["SIGINT", "SIGTERM"] as const) {
    process.once(name, () => {
      control.abort();
      if (line !== undefined) void print(process.stderr, `${line}\n`);
      process.once(name, () => process.exit(130));
    });
  }
  return control.signal;
}

/** The last of a repeated option. */
export function one(value: unknown): string | undefined {
  return value === undefined ? undefined : String([value].flat().at(-1));
}

/** @throws OptionError unless it is a number of at least `least`. */
export function number(values: RawValues, name: string, least: number): number | undefined {
  const text = one(values[name]);
  if (text === undefined) return undefined;
  const value = Number(text);
  if (text.trim() !== "" && Number.isFinite(value) && value >= least && (least === 0 || Number.isInteger(value))) return value;
  throw new OptionError(
    `--${name} must be a ${least === 0 ? "number from 0" : `whole number from ${least}`}, not ${JSON.stringify(text)}`,
  );
}
