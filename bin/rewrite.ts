/** The default command: one working tree, rewritten, previewed or checked. */
import { OptionError, type RawValues } from "../src/option-values.js";
import { describe } from "../src/repo/errors.js";
import { run } from "../src/repo/run.js";
import { visible } from "../src/reporters/plain.js";
import type { Report } from "../src/types.js";
import { interruption } from "./interruption.js";
import { print } from "./output.js";
import { version } from "./package.js";
import { present } from "./present.js";
import { progressOn } from "./progress.js";
import { readSettings, type Settings } from "./settings.js";

/** @throws OptionError for bad usage. */
export async function rewrite(values: RawValues): Promise<number> {
  const settings = await readSettings(values, workingFolder());
  if (settings.stdinFilename !== undefined) return (await import("./stdin.js")).rewriteStdin(settings, settings.stdinFilename);
  const progress = progressOn(process.stderr, settings);
  const report = await run({
    ...settings,
    write: settings.mode === "write",
    version: version(),
    ...(progress && { progress }),
    interruption,
    ...(settings.interactive && { choose: (await import("./interactive.js")).chooser(settings) }),
    ...(settings.verbose && { log: (line: string) => void print(process.stderr, `${visible(line)}\n`) }),
  });
  await present(report, settings);
  return exitStatus(report, settings);
}

/** @throws OptionError when the folder was removed under the shell. */
function workingFolder(): string {
  try {
    return process.cwd();
  } catch (error) {
    throw new OptionError(`the working directory cannot be used: ${describe(error)}; change to one that exists`);
  }
}

/** 2 when a file failed; 1 when --check found an error or a warning that no comment suppresses; else 0. */
export function exitStatus({ files, failures }: Report, { mode }: Settings): number {
  if (failures.length > 0 || files.some(({ problem }) => problem?.level === "error")) return 2;
  const open = files.flatMap(({ findings }) => findings).some(({ severity, suppressed }) => severity !== "info" && !suppressed);
  return mode === "check" && open ? 1 : 0;
}
