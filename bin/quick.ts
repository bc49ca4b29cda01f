/**
 * Splits the common command lines without yargs, whose loading takes longer than searching a small repository. Whatever is not plainly known
 * options and paths (help, other commands, mistakes) is left to yargs, so there is one answer to each.
 */
import { parseArgs } from "node:util";
import type { RawValues } from "../src/option-values.js";
import { ANALYSIS_OPTIONS, RUN_OPTIONS, type RunOptionRow } from "../src/options.js";
import { NEGATABLE } from "./negatable.js";

const ROWS: readonly RunOptionRow[] = [...ANALYSIS_OPTIONS, ...RUN_OPTIONS];

/**
 * @param commands names that are no paths when they come first.
 * @returns what yargs would give the default command, or undefined for yargs to decide.
 */
export function quickValues(args: readonly string[], commands: readonly string[]): RawValues | undefined {
  if (args.some((arg) => arg === "" || arg === "--" || arg === "-" || SPECIAL.test(arg))) return undefined;
  const parsed = split(args);
  if (!parsed || commands.includes(parsed.positionals[0] ?? "")) return undefined;
  const values: Record<string, unknown> = { paths: parsed.positionals };
  for (const [name, given] of Object.entries(parsed.values)) {
    const [only, ...more] = [given ?? []].flat();
    if (more.length > 0 && LISTS.has(name)) values[name] = given;
    else if (more.length > 0 || only === "") return undefined;
    else values[name] = only;
  }
  return values;
}

/** For yargs to judge: `--dry=false`, `-dq`, `--dry true`, and values that start with a dash. */
const SPECIAL = /^--[^=]+=|^-[^-].|^(?:true|false)$/;

const LISTS = new Set(ROWS.filter(({ type }) => type === "list").map(({ name }) => name));

const OPTIONS = Object.fromEntries([
  ...ROWS.map(({ name, alias, type }) => [
    name,
    { type: type === "boolean" ? ("boolean" as const) : ("string" as const), multiple: true, ...(alias && { short: alias }) },
  ]),
  ...NEGATABLE.map(({ name }) => [`no-${name}`, { type: "boolean" as const, multiple: true }]),
]);

function split(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, strict: true, allowPositionals: true });
  } catch {
    return undefined;
  }
}
