/** Option values from anywhere (command line, pyproject.toml, jscodeshift) into {@link Options}, by the table in options.ts. */
import { ANALYSIS_OPTIONS, type DiffusersRange, type OptionRow, type Options } from "./options.js";
import { GPU_NAMES, nativeBfloat16 } from "./precision/hardware.js";

/** Bad usage: the message is one line that names the option and the remedy. */
export class OptionError extends Error {
  override name = "OptionError";
}

export type OptionValue = boolean | string | readonly string[];

/** Values by kebab-case name; undefined where not given. */
export type RawValues = Readonly<Record<string, unknown>>;

/**
 * How a source writes values. `text`: as strings, lists with commas or repeated, the last of repeated single values counts.
 * `data`: typed, as in TOML.
 */
export type Notation = "text" | "data";

/**
 * Checks one value against its row.
 * @param label how the user knows the option, for instance `--target`.
 * @throws OptionError when the type is wrong or the value is none of the choices.
 */
export function readValue(row: OptionRow, value: unknown, label: string, notation: Notation): OptionValue {
  const read = row.type === "boolean" ? readBoolean : row.type === "list" ? readList : readString;
  const result = read(value, label, notation);
  for (const item of typeof result === "boolean" ? [] : [result].flat()) {
    if (row.choices && !row.choices.includes(item)) {
      throw new OptionError(
        `${label} must be ${row.type === "list" ? "among" : "one of"} ${row.choices.join(", ")}, not ${quote(item)}`,
      );
    }
  }
  return result;
}

/**
 * The analysis options among `values`; others are not looked at.
 * @param label how the user knows an option.
 * @throws OptionError for the first value that is not allowed.
 */
export function analysisOptions(values: RawValues, label: (name: string) => string, notation: Notation): Partial<Options> {
  const options: Record<string, unknown> = {};
  for (const row of ANALYSIS_OPTIONS) {
    const value = values[row.name];
    if (value === undefined) continue;
    const read = readValue(row, value, label(row.name), notation);
    options[camelCase(row.name)] = refine(row.name, read, label(row.name));
  }
  return options as Partial<Options>;
}

/** `unsafe-fixes` to `unsafeFixes`. */
export function camelCase(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** What a table of types and choices cannot say. */
function refine(name: string, value: OptionValue, label: string): unknown {
  if (name === "diffusers") return exactVersion(String(value), label);
  if (name === "gpu" && nativeBfloat16(String(value)) === undefined) {
    throw new OptionError(
      `${label}: unknown GPU ${quote(value)}; known are ${GPU_NAMES.join(", ")} and compute capabilities such as 7.5`,
    );
  }
  return value;
}

function exactVersion(version: string, label: string): DiffusersRange {
  const found = /^v?(\d+)\.(\d+)(\.\d+)*([.-]?(a|b|rc|dev|post)\d*)*$/.exec(version.trim());
  if (!found) throw new OptionError(`${label} must be a version such as 0.33.1, not ${quote(version)}`);
  const bound = [Number(found[1]), Number(found[2])] as const;
  return { min: bound, max: bound };
}

function readBoolean(value: unknown, label: string, notation: Notation): boolean {
  const given = notation === "text" ? last(value) : value;
  if (typeof given === "boolean") return given;
  if (notation === "text" && (given === "true" || given === "false")) return given === "true";
  throw new OptionError(`${label} must be true or false, not ${quote(value)}`);
}

function readString(value: unknown, label: string, notation: Notation): string {
  const given = notation === "text" ? last(value) : value;
  if (typeof given === "string" && given.trim() !== "") return given;
  throw new OptionError(`${label} needs a value: a string, not ${quote(given)}`);
}

function readList(value: unknown, label: string, notation: Notation): string[] {
  const items =
    notation === "text" ? [value].flat().flatMap((item) => (typeof item === "string" ? item.split(",") : [item])) : value;
  if (Array.isArray(items) && items.every((item) => typeof item === "string" && item.trim() !== "")) {
    return items.map((item: string) => item.trim());
  }
  throw new OptionError(`${label} must be a list of strings, not ${quote(value)}`);
}

function last(value: unknown): unknown {
  return Array.isArray(value) ? value.at(-1) : value;
}

function quote(value: unknown): string {
  return JSON.stringify(value) ?? String(value);
}
