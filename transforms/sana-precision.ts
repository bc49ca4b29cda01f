/**
 * The transform that jscodeshift can load: `jscodeshift -t sana-codemod/transform --extensions=py <dir>`. jscodeshift only reads and writes
 * the files; its JavaScript parser is never asked. Options are those of the command line: `--target=bf16`, `--unsafeFixes` or `--unsafe-fixes`.
 */
import "../src/native.js";
import { codemod } from "../src/codemod.js";
import { type Jscodeshift, prepareWith } from "../src/hosts/javascript.js";
import { analysisOptions, camelCase } from "../src/option-values.js";
import { ANALYSIS_OPTIONS, DEFAULTS, type Options } from "../src/options.js";
import { prepareHosts, prepareModules } from "../src/prepare.js";
import type { FileResult } from "../src/types.js";

/** The part of jscodeshift's `api` that is used. */
export interface TransformApi {
  report?(message: string): void;
  /** Its parsers read JavaScript and TypeScript files. */
  readonly jscodeshift?: Jscodeshift;
}

interface File {
  readonly path: string;
  readonly source: string;
}

/** Files that are read as soon as they arrive; the readers of documents and notebooks are loaded first. */
const AT_ONCE = /\.(pyi?|[cm]?[jt]sx?)$/;

/**
 * Rewrites one file.
 * @param options jscodeshift's options; the runner's own are not looked at.
 * @returns the new source, or undefined when nothing changed (jscodeshift counts the file as skipped); a promise of it for documents and
 * notebooks, which jscodeshift awaits.
 * @throws Error for an option value that is not allowed, and for a file that cannot be analysed.
 */
export default function transform(
  file: File,
  api: TransformApi,
  options: Readonly<Record<string, unknown>> = {},
): string | undefined {
  prepareModules();
  if (api.jscodeshift) prepareWith(api.jscodeshift);
  if (AT_ONCE.test(file.path)) return rewrite(file, api, options);
  const ready = prepareHosts([{ path: file.path, text: file.source }]);
  // The runner awaits what a transform gives back; its type knows only of text.
  return ready.then(() => rewrite(file, api, options)) as unknown as string | undefined;
}

function rewrite(file: File, api: TransformApi, options: Readonly<Record<string, unknown>>): string | undefined {
  const report = (message: string) => api.report?.(message);
  if (file.source.includes("\uFFFD")) {
    // jscodeshift decodes without complaint; writing the replacement character back would destroy the bytes it stands for.
    report("left: not valid UTF-8, or holds U+FFFD; run sana-codemod itself on this file");
    return undefined;
  }
  const settings = { ...DEFAULTS, ...runnerOptions(options) };
  const results = codemod([{ path: file.path, text: file.source }], settings);
  const result = results.find(({ path }) => path === file.path);
  if (!result) return undefined;
  if (result.problem?.level === "error") throw new Error(result.problem.message);
  for (const line of leftovers(result)) report(line);
  return result.output === file.source ? undefined : result.output;
}

/** One line per problem and per site that was left, with its reason. */
function leftovers({ findings, problem }: FileResult): string[] {
  const open = findings.filter(({ applied, suppressed, severity }) => !applied && !suppressed && severity !== "info");
  const lines = open.map(
    ({ start, rule, message, reason }) => `${start.line}:${start.column} ${rule} ${message}${reason ? ` (left: ${reason})` : ""}`,
  );
  return problem ? [problem.message, ...lines] : lines;
}

function runnerOptions(options: Readonly<Record<string, unknown>>): Partial<Options> {
  const values: Record<string, unknown> = {};
  for (const { name } of ANALYSIS_OPTIONS) values[name] = asText(options[name] ?? options[camelCase(name)]);
  return analysisOptions(values, (name) => `--${name}`, "text");
}

/**
 * jscodeshift reads values as JSON where it can: a GPU of 7.0 arrives as 7, diffusers 0.40 as 0.4. No diffusers below 0.32 knows SANA,
 * so both can be given back.
 */
function asText(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asText);
  if (typeof value !== "number") return value;
  return value < 1 ? value.toFixed(2) : value.toFixed(1);
}
