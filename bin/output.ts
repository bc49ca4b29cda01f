/** Writing to the terminal, to pipes and to --output. A reader that closes its end early (`| head`) ends the output, not the run. */
import { writeFileSync } from "node:fs";
import pc from "picocolors";
import type { Colors } from "picocolors/types.js";
import { OptionError } from "../src/option-values.js";
import { describe, errorCode } from "../src/repo/errors.js";
import { visible } from "../src/reporters/plain.js";

type Stream = NodeJS.WriteStream;

/** Must be called before the first output. */
export function surviveClosedPipes(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
}

/** A reader that went away. */
const CLOSED: readonly (string | undefined)[] = ["EPIPE", "ECONNRESET", "ERR_STREAM_DESTROYED"];

/**
 * Writes all of `text` and waits for it; a closed pipe is no error.
 * @throws OptionError when stdout takes no more for another reason (a full disk): half a patch must not pass for a whole one.
 */
export function print(stream: Stream, text: string | Uint8Array): Promise<void> {
  if (text.length === 0 || stream.destroyed) return Promise.resolve();
  return new Promise((done, fail) => {
    stream.write(text, (error) => {
      if (!error || stream !== process.stdout || CLOSED.includes(errorCode(error))) done();
      else fail(new OptionError(`standard output: cannot be written: ${describe(error)}`));
    });
  });
}

/** One line about bad usage or a failure of the program itself. */
export function complain(message: string): Promise<void> {
  return print(process.stderr, `sana-codemod: ${visible(message)}\n`);
}

/** @throws OptionError naming the file when it cannot be written. */
export function writeOutput(path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch (error) {
    throw new OptionError(`--output ${path}: cannot be written: ${describe(error)}`);
  }
}

/**
 * Colours for a stream. The option wins, then NO_COLOR, then FORCE_COLOR, then whether it is a terminal.
 * @see https://no-color.org
 */
export function colorsFor(stream: Stream, option: boolean | undefined): Colors {
  return pc.createColors(option ?? colorByEnvironment(process.env, stream.isTTY === true));
}

function colorByEnvironment(env: NodeJS.ProcessEnv, terminal: boolean): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== "0" && env.FORCE_COLOR !== "false";
  return terminal && env.TERM !== "dumb";
}
