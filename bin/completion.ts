/** `completion <shell>`: yargs' own script, which asks this program what may stand at the cursor. */
import { OptionError, type RawValues } from "../src/option-values.js";
import { commandLine } from "./command-line.js";
import { version } from "./package.js";

const SHELLS = ["bash", "zsh", "fish"];

/** @throws OptionError for another shell. */
export async function completion({ shell }: RawValues): Promise<number> {
  const name = String(shell);
  if (!SHELLS.includes(name)) throw new OptionError(`completion is for ${SHELLS.join(", ")}, not ${JSON.stringify(name)}`);
  // yargs chooses the script by the environment, not by an argument.
  process.env.SHELL = name;
  delete process.env.ZSH_NAME;
  // Its types know no arguments: the program, and the command that the script's own comment names.
  const cli: { showCompletionScript(program: string, command: string): unknown } = commandLine([], version());
  cli.showCompletionScript("sana-codemod", `completion ${name}`);
  return 0;
}
