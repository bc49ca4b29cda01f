/** All of the command line, split and checked by yargs. */
import yargs, { type Argv } from "yargs";
import { OptionError } from "../src/option-values.js";
import { COMMANDS } from "./commands.js";
import { addCompletions } from "./flags.js";
import { version } from "./package.js";
import { usageMessage } from "./usage.js";

const USAGE =
  "$0 [options] [paths..]\n\nGives every SANA pipeline one consistent variant and dtype. Rewrites in place; --dry prints a patch instead.";
const EPILOGUE =
  "Exit status: 0 done, 1 --check found an error or a warning, 2 bad usage, unreadable or unwritable file, internal error.";

/** @throws OptionError for bad usage. */
export async function dispatch(args: readonly string[]): Promise<number> {
  let status = 0;
  // yargs completes no options of a default command, and would offer its name.
  const completing = args[0] === "--get-yargs-completions";
  let cli = completing ? addCompletions(commandLine(args, version())) : commandLine(args, version());
  for (const { usage, describe, build, load } of completing
    ? COMMANDS.filter(({ usage }) => !usage.startsWith("$0"))
    : COMMANDS) {
    cli = cli.command(usage, describe, build, async (values) => {
      status = await (await load())(values);
    });
  }
  await cli.parseAsync();
  return status;
}

/** yargs with the settings that all commands share. */
export function commandLine(args: readonly string[], ownVersion: string): Argv {
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
      .version(ownVersion)
      .help()
      .alias("help", "h")
      .wrap(Math.min(process.stdout.columns || 120, 120))
      .fail((message, error) => {
        throw message ? new OptionError(usageMessage(message, args)) : error;
      })
  );
}
