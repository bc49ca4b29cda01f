/** From arguments to an exit status: 0 done, 1 --check found something, 2 bad usage or an error. */
import { OptionError } from "../src/option-values.js";
import { COMMAND_NAMES } from "./commands.js";
import { complain, surviveClosedPipes } from "./output.js";
import { quickValues } from "./quick.js";

/** Runs the command line. Never throws. */
export async function main(args: readonly string[]): Promise<number> {
  surviveClosedPipes();
  try {
    return await dispatch(args);
  } catch (error) {
    await complain(error instanceof OptionError ? error.message : await unexpected(error));
    return 2;
  }
}

async function dispatch(args: readonly string[]): Promise<number> {
  // Started by `bulk` with a channel to it; for people it is no command.
  if (args[0] === "bulk-analysis" && process.send) return (await import("./bulk-analysis.js")).bulkAnalysis();
  const values = quickValues(args, COMMAND_NAMES);
  if (values) return (await import("./rewrite.js")).rewrite(values);
  return (await import("./command-line.js")).dispatch(args);
}

/** A disk that fails may do so anywhere: that is no mistake of the program. */
async function unexpected(error: unknown): Promise<string> {
  const { describe } = await import("../src/repo/errors.js");
  const path = error instanceof Error && "syscall" in error && "path" in error ? error.path : undefined;
  return typeof path === "string" ? `${path}: ${describe(error)}; the run ended there` : internalError(error);
}

function internalError(error: unknown): string {
  if (process.env.DEBUG) process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  return `internal error: ${error instanceof Error ? error.message.split("\n")[0] : error}; please report it (DEBUG=1 shows where)`;
}
