/**
 * A script of `scripts/`: one Python file, or a folder with `main.py`, whose first comment lines say what must become of it.
 *
 *     # expect: rewritten | unchanged
 *     # options: --target bf16 --unsafe-fixes      as on the command line
 *     # final: float16 | left                      per SANA pipeline in the order of loading; `vae=bfloat16 transformer=float16` for a map
 *     # severity: none | quiet | info | warning | error   the highest among the findings; quiet: none or info
 *     # reason: text                               part of a finding's reason
 *     # before: ValueError                         the original raises this, the rewrite must not
 *     # follows: tensors                           tensors are cast to the dtype of a part, whichever it is
 *     # argv: ... / # env: NAME=value ...          what the script runs with
 */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { analysisOptions } from "../../src/option-values.js";
import { ANALYSIS_OPTIONS, DEFAULTS, type Options } from "../../src/options.js";
import type { SourceFile } from "../../src/types.js";
import { optionValues } from "../data/fences.js";

const SCRIPTS = fileURLToPath(new URL("scripts", import.meta.url));
const KEYS = ["expect", "options", "final", "severity", "reason", "before", "follows", "argv", "env"] as const;
type Header = Partial<Record<(typeof KEYS)[number], string>>;

export interface Script {
  readonly name: string;
  readonly files: readonly SourceFile[];
  readonly entry: string;
  readonly rewritten: boolean;
  readonly options: Options;
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** One entry per SANA pipeline, in the order of loading; undefined: each in one dtype, whichever. */
  readonly final: readonly string[] | undefined;
  /** Tensors are cast to the dtype of a part, so these casts may name another one after the rewrite. */
  readonly follows: boolean;
  readonly header: Header;
}

/** All scripts, by name. @throws Error when a header is missing or has an unknown line. */
export function scripts(): Script[] {
  return readdirSync(SCRIPTS)
    .filter((entry) => entry.endsWith(".py") || statSync(join(SCRIPTS, entry)).isDirectory())
    .map((entry) => (entry.endsWith(".py") ? readOne(entry) : readFolder(entry)));
}

function readOne(entry: string): Script {
  return script(entry.slice(0, -3), [{ path: entry, text: readFileSync(join(SCRIPTS, entry), "utf8") }], entry);
}

function readFolder(name: string): Script {
  const folder = join(SCRIPTS, name);
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".py"));
  const files = paths.sort().map((path) => ({ path: relative(".", path), text: readFileSync(join(folder, path), "utf8") }));
  return script(name, files, "main.py");
}

function script(name: string, files: readonly SourceFile[], entry: string): Script {
  const header = readHeader(name, files.find(({ path }) => path === entry)?.text ?? "");
  if (header.expect !== "rewritten" && header.expect !== "unchanged")
    throw new Error(`${name}: no line "# expect: rewritten" or "unchanged"`);
  return {
    name,
    files,
    entry,
    header,
    follows: header.follows === "tensors",
    rewritten: header.expect === "rewritten",
    options: readOptions(words(header.options)),
    argv: words(header.argv),
    env: Object.fromEntries(words(header.env).map((pair) => pair.split("=", 2))),
    final: header.final?.split("|").map((part) => part.trim()),
  };
}

function readHeader(name: string, text: string): Header {
  const header: Header = {};
  for (const line of text.replace(/^\uFEFF/, "").split(/\r?\n/)) {
    const [, key, value] = /^# ([a-z]+): (.+)$/.exec(line) ?? [];
    if (!key || !value) break;
    const known = KEYS.find((one) => one === key);
    if (!known) throw new Error(`${name}: unknown header "${key}"`);
    header[known] = value.trim();
  }
  return header;
}

function words(text = ""): string[] {
  return text.split(/\s+/).filter((word) => word !== "");
}

/** `--target bf16 --unsafe-fixes` by the table of options. @throws Error for an unknown one. */
function readOptions(given: readonly string[]): Options {
  const values = optionValues(given);
  const unknown = Object.keys(values).find((key) => !ANALYSIS_OPTIONS.some(({ name }) => name === key));
  if (unknown) throw new Error(`unknown option --${unknown}`);
  return { ...DEFAULTS, ...analysisOptions(values, (name) => `--${name}`, "text") };
}
