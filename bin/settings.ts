/** What the command line and pyproject.toml ask for together. The command line wins. */
import { availableParallelism } from "node:os";
import { analysisOptions, OptionError, type OptionValue, type RawValues, readValue } from "../src/option-values.js";
import { DEFAULTS, type Options, RUN_OPTIONS } from "../src/options.js";
import { type Config, loadConfig } from "../src/repo/config.js";
import { parsePattern } from "../src/repo/glob.js";
import type { PatternList, Search } from "../src/repo/request.js";
import type { View } from "../src/reporters/view.js";
import { givenValues, withFormats } from "./flags.js";

/** A checked command line of the default command. */
export interface Settings extends Search {
  readonly options: Options;
  readonly mode: View["mode"];
  readonly format: string;
  readonly output: string | undefined;
  readonly stdinFilename: string | undefined;
  readonly interactive: boolean;
  readonly force: boolean;
  readonly jobs: number;
  /** Undefined: ask the environment and the terminal. */
  readonly color: boolean | undefined;
  readonly statistics: boolean;
  readonly quiet: boolean;
  readonly verbose: boolean;
}

type RunValues = Readonly<Record<string, OptionValue>>;

const MOST_JOBS = 1024;

/** @throws OptionError for anything that is not allowed, in one line. */
export async function readSettings(values: RawValues, cwd: string): Promise<Settings> {
  const given = givenValues(values);
  const own = runValues(given);
  const options = analysisOptions(given, (name) => `--${name}`, "text");
  // yargs keeps what comes after -- apart.
  const paths = [values.paths ?? [], values._ ?? []].flat(2).map(String);
  checkTogether(own, paths);
  const config = await loadConfig(cwd, text(own.config));
  const run = { ...config?.run, ...own };
  const settings = {
    ...search(own, config, cwd),
    ...appearance(run),
    cwd,
    paths: paths.length === 0 ? ["."] : paths,
    options: { ...DEFAULTS, ...config?.options, ...options },
    ignoreFiles: run["no-ignore"] !== true,
    force: run.force === true,
    jobs: readJobs(run.jobs, own.jobs === undefined ? "jobs" : "--jobs"),
  };
  if (settings.options.swapCheckpoint && settings.options.target !== "bf16")
    throw new OptionError("--swap-checkpoint needs --target bf16");
  return settings;
}

function runValues(given: RawValues): RunValues {
  const run: Record<string, OptionValue> = {};
  for (const row of RUN_OPTIONS) {
    if (given[row.name] !== undefined) run[row.name] = readValue(withFormats(row), given[row.name], `--${row.name}`, "text");
  }
  return run;
}

function appearance(run: RunValues) {
  return {
    mode: run.check === true ? ("check" as const) : run.dry === true ? ("dry" as const) : ("write" as const),
    format: text(run.format) ?? "text",
    output: text(run.output),
    stdinFilename: text(run["stdin-filename"]),
    interactive: run.interactive === true,
    color: run["no-color"] === true ? false : run.color === true ? true : undefined,
    statistics: run.statistics === true,
    quiet: run.quiet === true,
    verbose: run.verbose === true,
  };
}

/** Patterns of the command line are relative to the working directory, those of a configuration to its folder. */
function search(own: RunValues, config: Config | undefined, cwd: string) {
  const list = (name: string): PatternList | undefined => {
    const patterns = own[name] ?? config?.run[name];
    if (!Array.isArray(patterns)) return undefined;
    return {
      base: own[name] === undefined ? (config?.dir ?? cwd) : cwd,
      patterns: patterns.map((pattern: string) => readPattern(pattern, name)),
    };
  };
  return { include: list("include"), exclude: list("exclude") };
}

function readPattern(text: string, name: string) {
  const pattern = parsePattern(text);
  if (!pattern) throw new OptionError(`--${name}: ${JSON.stringify(text)} is no pattern (.gitignore syntax)`);
  return pattern;
}

function readJobs(value: OptionValue | undefined, label: string): number {
  if (value === undefined) return availableParallelism();
  const jobs = Number(value);
  if (/^\d+$/.test(String(value)) && jobs >= 1 && jobs <= MOST_JOBS) return jobs;
  throw new OptionError(`${label} must be a whole number from 1 to ${MOST_JOBS}, not ${JSON.stringify(value)}`);
}

const ALONE: readonly (readonly [string, readonly string[]])[] = [
  ["interactive", ["dry", "check", "stdin-filename", "format", "output", "quiet"]],
  ["quiet", ["verbose"]],
  ["color", ["no-color"]],
];

function checkTogether(own: RunValues, paths: readonly string[]): void {
  for (const [name, others] of ALONE) {
    const other = others.find((one) => own[one] !== undefined && own[one] !== false);
    if (own[name] === true && other !== undefined) throw new OptionError(`--${name} and --${other} exclude each other`);
  }
  if (own["stdin-filename"] !== undefined && paths.length > 0) throw new OptionError("--stdin-filename takes no paths");
}

function text(value: OptionValue | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}
