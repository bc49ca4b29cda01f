/** From arguments to an exit status: 0 done, 1 --check found something, 2 bad usage or an error. */
import yargs, { type Argv } from "yargs";
import { OptionError } from "../src/option-values.js";
import { COMMANDS } from "./commands.js";
import { complain, surviveClosedPipes } from "./output.js";
import { version } from "./package.js";
import { usageMessage } from "./usage.js";

const USAGE =
  "$0 [options] [paths..]\n\nGives every SANA pipeline one consistent variant and dtype. Rewrites in place; --dry prints a patch instead.";
const EPILOGUE =
  "Exit status: 0 done, 1 --check found an error or a warning, 2 bad usage, unreadable or unwritable file, internal error.";

/** Runs the command line. Never throws. */
export async function main(args: readonly string[]): Promise<number> {
  surviveClosedPipes();
  try {
    return await dispatch(args);
  } catch (error) {
    await complain(error instanceof OptionError ? error.message : internalError(error));
    return 2;
  }
}

async function dispatch(args: readonly string[]): Promise<number> {
  let status = 0;
  let cli = commandLine(args);
  for (const { usage, describe, build, load } of COMMANDS) {
    cli = cli.command(usage, describe, build, async (values) => {
      status = await (await load())(values);
    });
  }
  await cli.parseAsync();
  return status;
}

function commandLine(args: readonly string[]): Argv {
  return (
    yargs([...args])
      .scriptName("sana-codemod")
      .locale("en")
      // --no-ignore and --no-color are options of their own, and --ignore takes a value.
      .parserConfiguration({ "boolean-negation": false, "greedy-arrays": false, "parse-numbers": false })
      .usage(USAGE)
      .epilogue(EPILOGUE)
      .strict()
      .exitProcess(false)
      .version(version())
      .help()
      .alias("help", "h")
      .wrap(Math.min(process.stdout.columns || 120, 120))
      .fail((message, error) => {
        throw message ? new OptionError(usageMessage(message, args)) : error;
      })
  );
}

function internalError(error: unknown): string {
  if (process.env.DEBUG) process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  return `internal error: ${error instanceof Error ? error.message.split("\n")[0] : error}; please report it (DEBUG=1 shows where)`;
}
