/** The tables in src/options.ts as yargs options. yargs only splits the arguments; values are checked where pyproject.toml's are, too. */
import type { Argv, Options } from "yargs";
import type { RawValues } from "../src/option-values.js";
import { ANALYSIS_OPTIONS, RUN_OPTIONS, type RunOptionRow } from "../src/options.js";
import { FORMATS } from "../src/reporters/index.js";
import { NEGATABLE } from "./negatable.js";

/** Adds the options of the default command. */
export function addRewriteOptions(cli: Argv): Argv {
  let full = addOptions(cli.positional("paths", { type: "string", array: true, describe: "files and folders" }));
  for (const { name } of NEGATABLE) full = full.option(`no-${name}`, { type: "boolean", hidden: true });
  return full;
}

/** For a shell that asks what may follow: the options with their values. In a run the values are checked where pyproject.toml's are. */
export function addCompletions(cli: Argv): Argv {
  return addOptions(cli, ({ choices }) => (choices ? { choices } : {}));
}

function addOptions(cli: Argv, more: (row: RunOptionRow) => Pick<Options, "choices"> = () => ({})): Argv {
  let full = cli;
  for (const row of ANALYSIS_OPTIONS) full = addOption(full, row, { group: "Analysis:", ...more(row) });
  for (const row of RUN_OPTIONS.map(withFormats)) full = addOption(full, row, { group: "Run:", ...more(row) });
  return full;
}

/** Adds the options of `review`. */
export function addReviewOptions(cli: Argv): Argv {
  let full: Argv = cli
    .option("dry", { type: "boolean", describe: "with --pull: print what would be posted, post nothing" })
    .option("serve", { type: "boolean", describe: "review by webhook, as a service (secret in GITHUB_WEBHOOK_SECRET)" });
  for (const { name, describe } of REVIEW_OPTIONS) full = full.option(name, { type: "string", requiresArg: true, describe });
  for (const row of ANALYSIS_OPTIONS) full = addOption(full, row, { group: "Analysis:" });
  return full;
}

const REVIEW_OPTIONS = [
  { name: "repo", describe: "OWNER/NAME; with --diff for permalinks only" },
  { name: "pull", describe: "number of the pull request to review on GitHub (token in GITHUB_TOKEN)" },
  { name: "base-url", describe: "of GitHub's API (default: https://api.github.com; Enterprise: https://HOST/api/v3)" },
  { name: "diff", describe: "unified diff of a pull request: a file, or - for stdin; its review is printed, nothing is posted" },
  { name: "commit", describe: "with --diff: full name of the head commit, for permalinks and commit_id" },
  { name: "web-url", describe: "with --diff: where the repository's pages are (default: https://github.com)" },
  { name: "host", describe: "with --serve: address to listen on (default: 127.0.0.1)" },
  { name: "port", describe: "with --serve: port (default: 3000; 0 for any)" },
  { name: "state", describe: "with --serve: folder for deliveries (default: sana-codemod-reviews)" },
  { name: "jobs", describe: "with --serve: pull requests at a time (default: 2)" },
  { name: "git-url", describe: "with --serve: where to clone from (default: https://HOST/{owner}/{repo}.git)" },
] as const;

/** The values that were given, by kebab-case name. */
export function givenValues(values: RawValues): RawValues {
  const given: Record<string, unknown> = {};
  for (const { name } of [...ANALYSIS_OPTIONS, ...RUN_OPTIONS]) if (values[name] !== undefined) given[name] = values[name];
  for (const { name } of NEGATABLE) if (values[`no-${name}`] === true) given[name] = false;
  return given;
}

/** The choices of --format are the reporters there are. */
export function withFormats(row: RunOptionRow): RunOptionRow {
  return row.name === "format" ? { ...row, choices: Object.keys(FORMATS) } : row;
}

function addOption(cli: Argv, row: RunOptionRow, more: Options): Argv {
  const { name, alias, choices, describe } = row;
  const text = choices && name !== "select" && name !== "ignore" ? `${describe} (${choices.join(", ")})` : describe;
  const common = { describe: text, ...more, ...(alias !== undefined && { alias }) };
  return cli.option(
    name,
    row.type === "boolean" ? { type: "boolean", ...common } : { type: "string", requiresArg: true, ...common },
  );
}
