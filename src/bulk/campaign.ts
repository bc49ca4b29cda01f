/** campaign.toml: read, checked, and made into what each job needs. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { analysisOptions, OptionError } from "../option-values.js";
import { ANALYSIS_OPTIONS, DEFAULTS, type Options } from "../options.js";
import { describe } from "../repo/errors.js";
import { readToml } from "../repo/toml.js";
import { ACTIONS } from "./types.js";

const line = z
  .string()
  .trim()
  .min(1)
  .regex(/^[^\r\n\0]*$/, "must be one line");
const strings = z.array(line).default([]);

/** Branch names that git-check-ref-format(1) accepts, and some fewer. */
const branch = line.regex(/^(?![-/.])(?!.*(?:\.\.|\/\/|\/\.|\.lock$|[/.]$))[\w./+-]+$/, "is no branch name");

const SCHEMA = z.strictObject({
  action: z.enum(ACTIONS).default("patch"),
  branch: branch.default("sana-precision"),
  "commit-message": z.string().trim().min(1).default("Give SANA pipelines one consistent precision"),
  author: line
    .regex(/^[^<>]+ <[^<>\s]+>$/, "must read: Name <mail@example.com>")
    .default("sana-codemod <sana-codemod@localhost>"),
  title: line.default("Give SANA pipelines one consistent precision"),
  body: z.string().default("`sana-codemod` changed {{sites}} in {{files}}.\n\n{{left}}"),
  draft: z.boolean().default(false),
  labels: strings,
  reviewers: strings,
  "on-conflict": z.enum(["skip", "replace"]).default("skip"),
  concurrency: z.int().min(1).max(64).default(2),
  sleep: z.number().min(0).default(0),
  "pull-requests-per-hour": z.number().positive().default(450),
  attempts: z.int().min(1).max(20).default(3),
  timeout: z.number().positive().default(600),
  "max-size": z.number().positive().default(500),
  "keep-clones": z.boolean().default(true),
  "clone-url": line.includes("{{repo}}").default("https://github.com/{{repo}}.git"),
  api: z.url().default("https://api.github.com"),
  analysis: z.record(z.string(), z.unknown()).default({}),
});

type Values = z.infer<typeof SCHEMA>;

export interface Campaign extends Omit<Values, "analysis"> {
  /** Absolute folder. */
  readonly dir: string;
  readonly options: Options;
  /** Digest of what decides the results; pace and concurrency are not part of it. */
  readonly key: string;
}

/** @throws OptionError, one line with file, key and remedy. */
export async function readCampaign(dir: string, shown: string): Promise<Campaign> {
  const path = join(shown, "campaign.toml");
  const result = SCHEMA.safeParse(await parse(dir, path));
  if (!result.success) throw new OptionError(`${path}: ${firstIssue(result.error)}`);
  const { analysis, ...values } = result.data;
  const options = { ...DEFAULTS, ...readAnalysis(analysis, path) };
  if (options.swapCheckpoint && options.target !== "bf16")
    throw new OptionError(`${path}: analysis.swap-checkpoint needs analysis.target = "bf16"`);
  return { ...values, dir, options, key: digest(values, options) };
}

async function parse(dir: string, path: string): Promise<unknown> {
  try {
    return await readToml(join(dir, "campaign.toml"));
  } catch (error) {
    throw new OptionError(`${path}: ${describe(error)}; fix it, or make a campaign with: sana-codemod bulk init FOLDER`);
  }
}

function readAnalysis(table: Readonly<Record<string, unknown>>, path: string): Partial<Options> {
  const unknown = Object.keys(table).find((name) => !ANALYSIS_OPTIONS.some((row) => row.name === name));
  if (unknown !== undefined)
    throw new OptionError(
      `${path}: analysis.${unknown} is no option; known are ${ANALYSIS_OPTIONS.map(({ name }) => name).join(", ")}`,
    );
  return analysisOptions(table, (name) => `${path}: analysis.${name}`, "data");
}

function firstIssue({ issues: [issue] }: z.ZodError): string {
  if (issue?.code === "unrecognized_keys") return `${issue.keys[0]} is no key; known are ${Object.keys(SCHEMA.shape).join(", ")}`;
  return `${issue?.path.join(".")}: ${issue?.message}`;
}

const PACE = ["concurrency", "sleep", "pull-requests-per-hour", "attempts", "timeout", "max-size", "keep-clones", "action"];

function digest(values: Omit<Values, "analysis">, options: Options): string {
  const deciding = Object.entries(values).filter(([name]) => !PACE.includes(name));
  return createHash("sha256")
    .update(JSON.stringify([deciding, options]))
    .digest("hex")
    .slice(0, 16);
}

/** The text of a file of the campaign. @throws OptionError naming it. */
export function readCampaignFile(dir: string, shown: string, name: string): string {
  try {
    return readFileSync(join(dir, name), "utf8");
  } catch (error) {
    throw new OptionError(`${join(shown, name)}: ${describe(error)}; it holds one repository a line`);
  }
}
