/** `[tool.sana-codemod]` of the nearest pyproject.toml that has one. Keys are the long option names. */
import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { analysisOptions, OptionError, type OptionValue, readValue } from "../option-values.js";
import { ANALYSIS_OPTIONS, type OptionRow, type Options, RUN_OPTIONS } from "../options.js";
import { describe } from "./errors.js";
import { displayPath, gitRoot, upward } from "./paths.js";
import { readToml, type Table, tableAt } from "./toml.js";

/** A checked configuration. */
export interface Config {
  /** Folder of the file: its include and exclude patterns are relative to it. */
  readonly dir: string;
  readonly options: Partial<Options>;
  /** Run options by name. */
  readonly run: Readonly<Record<string, OptionValue>>;
}

const ROWS: readonly OptionRow[] = [...ANALYSIS_OPTIONS, ...RUN_OPTIONS.filter(({ config }) => config)];

/**
 * Looks upward from `cwd` to the root of the git tree (or of the file system).
 * @param explicit the file of --config; it must have the table.
 * @returns undefined when no pyproject.toml has the table.
 * @throws OptionError, one line with file, key and remedy.
 */
export async function loadConfig(cwd: string, explicit?: string): Promise<Config | undefined> {
  if (explicit !== undefined) return (await readConfig(cwd, resolve(cwd, explicit))) ?? missingTable(explicit);
  for (const folder of upward(cwd, gitRoot(cwd))) {
    const path = join(folder, "pyproject.toml");
    const config = existsSync(path) ? await readConfig(cwd, path) : undefined;
    if (config) return config;
  }
  return undefined;
}

function missingTable(path: string): never {
  throw new OptionError(`${path}: has no [tool.sana-codemod] table`);
}

async function readConfig(cwd: string, path: string): Promise<Config | undefined> {
  const shown = displayPath(cwd, path);
  const table = tableAt(await parse(path, shown), "tool", "sana-codemod");
  return table && check(table, shown, dirname(path));
}

async function parse(path: string, shown: string): Promise<Table> {
  try {
    return await readToml(path);
  } catch (error) {
    throw new OptionError(`${shown}: ${describe(error)}; fix the file, or name another with --config`);
  }
}

function check(table: Table, shown: string, dir: string): Config {
  const label = (name: string) => `${shown}: tool.sana-codemod.${name}`;
  const run: Record<string, OptionValue> = {};
  for (const [name, value] of Object.entries(table)) {
    const row = ROWS.find((known) => known.name === name);
    if (!row) throw new OptionError(`${label(name)} is no option; known are ${ROWS.map((known) => known.name).join(", ")}`);
    run[name] = readValue(row, name === "jobs" && typeof value === "number" ? String(value) : value, label(name), "data");
  }
  return { dir, options: analysisOptions(table, label, "data"), run };
}
