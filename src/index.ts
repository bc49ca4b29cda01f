/** The library: SANA precision rewrites for one Python source text. No file is read or written. */
import "./native.js";
import { codemod } from "./codemod.js";
import { HOSTS } from "./hosts/index.js";
import { DEFAULTS, type Options } from "./options.js";
import { prepareModules } from "./prepare.js";
import type { FileResult, Finding } from "./types.js";
import { unchanged } from "./unchanged.js";

export type { DiffusersRange, Options } from "./options.js";
export type * from "./types.js";

/** {@link Options}, all optional, and the name the source goes by in findings; its ending says what kind of file it is. */
export type TransformOptions = Partial<Options> & {
  /** Default: `input.py`. */
  readonly path?: string;
};

/**
 * Loads the readers for documents, notebooks and JavaScript. Await it once before {@link transform} or {@link scan} get such a text; Python
 * modules need nothing.
 *
 * @example
 * ```ts
 * await prepare();
 * const { output } = transform(markdown, { path: "README.md" });
 * ```
 */
export async function prepare(): Promise<void> {
  await Promise.all(HOSTS.map((host) => host.prepare?.()));
}

/** What became of a source text. */
export interface TransformResult {
  /** Equals the input when nothing was rewritten. */
  readonly output: string;
  readonly findings: readonly Finding[];
}

/**
 * Rewrites every SANA site of `source` to one variant/dtype pair.
 *
 * @example
 * ```ts
 * const { output, findings } = transform(source, { target: "bf16", unsafeFixes: true });
 * for (const { start, rule, message, reason } of findings) console.log(start.line, rule, message, reason ?? "rewritten");
 * ```
 * @throws Error when the source cannot be analysed at all (an unknown kind of file, an internal error). Invalid Python does not throw.
 */
export function transform(source: string, options: TransformOptions = {}): TransformResult {
  const { output, findings } = analyse(source, options);
  return { output, findings };
}

/**
 * The findings of `source` without a rewrite: `applied` says what {@link transform} would have rewritten.
 *
 * @example
 * ```ts
 * const open = scan(source).filter(({ severity, suppressed }) => severity !== "info" && !suppressed);
 * ```
 * @throws Error as {@link transform}.
 */
export function scan(source: string, options: TransformOptions = {}): readonly Finding[] {
  return analyse(source, options).findings;
}

function analyse(source: string, { path = "input.py", ...options }: TransformOptions): FileResult {
  prepareModules();
  const [result] = codemod([{ path, text: source }], { ...DEFAULTS, ...options });
  if (result?.problem?.level === "error") throw new Error(`${path}: ${result.problem.message}`);
  return result ?? unchanged({ path, text: source });
}
