/** The options of the analysis. The command line, pyproject.toml and jscodeshift options are all read through this table. */
import { RULES, type RuleName } from "./types.js";

export interface Options {
  readonly target: "auto" | "fp16" | "bf16";
  readonly policy: "uniform" | "upstream";
  readonly swapCheckpoint: boolean;
  /** A GPU name of the hardware table or a compute capability such as `7.5`. */
  readonly gpu: string | undefined;
  /** The diffusers version the code runs on: `0.33.1`, or what the repository pins. */
  readonly diffusers: DiffusersRange | undefined;
  readonly unsafeFixes: boolean;
  /** Empty: all rules. */
  readonly select: readonly RuleName[];
  readonly ignore: readonly RuleName[];
}

/** `[major, minor]` bounds of the diffusers versions a repository accepts; `max` is inclusive. */
export interface DiffusersRange {
  readonly min?: readonly [number, number];
  readonly max?: readonly [number, number];
}

export const DEFAULTS: Options = {
  target: "auto",
  policy: "uniform",
  swapCheckpoint: false,
  gpu: undefined,
  diffusers: undefined,
  unsafeFixes: false,
  select: [],
  ignore: [],
};

/** One row of the table; `type` drives both yargs and the check of pyproject.toml. */
export interface OptionRow {
  /** Kebab-case, as on the command line and in pyproject.toml. */
  readonly name: string;
  readonly type: "boolean" | "string" | "list";
  readonly choices?: readonly string[];
  readonly describe: string;
}

export const ANALYSIS_OPTIONS: readonly OptionRow[] = [
  {
    name: "target",
    type: "string",
    choices: ["auto", "fp16", "bf16"],
    describe: "precision to aim for; auto follows the checkpoint table",
  },
  {
    name: "policy",
    type: "string",
    choices: ["uniform", "upstream"],
    describe: "one pair for the whole pipeline, or the dtype map the diffusers docs ask for",
  },
  {
    name: "swap-checkpoint",
    type: "boolean",
    describe: "with --target bf16, replace ids by their BF16 sibling (other weights: unsafe)",
  },
  { name: "gpu", type: "string", describe: "GPU the code runs on (t4, a100, mps, 7.5, ...): warns where bfloat16 is not native" },
  { name: "diffusers", type: "string", describe: "diffusers version the code runs on (default: what the repository pins)" },
  { name: "unsafe-fixes", type: "boolean", describe: "apply rewrites that are marked unsafe too" },
  { name: "select", type: "list", choices: RULES, describe: "only these rules" },
  { name: "ignore", type: "list", choices: RULES, describe: "all but these rules" },
];

/** One row of the options of a run: where to look, what to write, how to show it. Never part of the analysis. */
export interface RunOptionRow extends OptionRow {
  readonly alias?: string;
  /** May also stand in pyproject.toml. */
  readonly config?: boolean;
}

export const RUN_OPTIONS: readonly RunOptionRow[] = [
  { name: "dry", alias: "d", type: "boolean", describe: "write nothing, print one unified diff that git apply accepts" },
  { name: "check", type: "boolean", describe: "write nothing, print what would change, exit 1 on errors and warnings" },
  { name: "interactive", alias: "i", type: "boolean", describe: "accept or reject site by site" },
  { name: "stdin-filename", type: "string", describe: "read source from stdin, write the result to stdout" },
  { name: "format", type: "string", config: true, describe: "how to print the report" },
  { name: "output", alias: "o", type: "string", describe: "write the report (with --dry: the diff) to this file" },
  { name: "include", type: "list", config: true, describe: "only files that match (.gitignore syntax; may be repeated)" },
  { name: "exclude", type: "list", config: true, describe: "no files that match (.gitignore syntax; may be repeated)" },
  { name: "no-ignore", type: "boolean", config: true, describe: "search files that git ignores, too" },
  { name: "force", type: "boolean", describe: "rewrite files that have uncommitted changes" },
  { name: "config", type: "string", describe: "read this file instead of the nearest pyproject.toml" },
  { name: "jobs", alias: "j", type: "string", config: true, describe: "at most this many threads (default: one per core)" },
  { name: "color", type: "boolean", describe: "colours also where output is no terminal" },
  { name: "no-color", type: "boolean", describe: "no colours" },
  { name: "statistics", type: "boolean", config: true, describe: "count findings per rule" },
  { name: "quiet", alias: "q", type: "boolean", describe: "findings and failures only" },
  { name: "verbose", alias: "v", type: "boolean", describe: "info findings and suppressed ones, too" },
];
