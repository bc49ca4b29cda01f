/** `review --diff FILE|-`: the review of a pull request's diff as JSON. Run at the top of a checkout of the head; posts and writes nothing. */
import { readFileSync } from "node:fs";
import { text as readStream } from "node:stream/consumers";
import { OptionError, type RawValues } from "../src/option-values.js";
import { describe } from "../src/repo/errors.js";
import { git } from "../src/repo/git.js";
import { run } from "../src/repo/run.js";
import { changedLines } from "../src/review/changed-lines.js";
import { review as reviewOf } from "../src/review/comments.js";
import type { Target } from "../src/review/listing.js";
import { reviewSites } from "../src/review/sites.js";
import { complain, print } from "./output.js";
import { version } from "./package.js";
import { readSettings } from "./settings.js";

/**
 * Prints nothing where there is nothing to say. Exit status 2 when a file could not be read.
 * @throws OptionError for bad usage.
 */
export async function review(values: RawValues): Promise<number> {
  if (values.serve === true) return (await import("./review-serve.js")).serveReviews(values);
  if (values.pull !== undefined) return (await import("./review-pull.js")).reviewOnGithub(values);
  checkDiffOnly(values);
  const target = readTarget(values);
  await checkTop(process.cwd());
  const changed = changedLines(await readDiff(values.diff));
  const settings = await readSettings({ ...values, paths: [], _: [] }, process.cwd());
  const report = await run({ ...settings, write: false, version: version() });
  const payload = reviewOf(reviewSites(report), changed, target);
  const broken = report.files.flatMap(({ path, problem }) => (problem?.level === "error" ? [{ path, ...problem }] : []));
  const failures = [...report.failures, ...broken];
  for (const { path, message } of failures) await complain(`${JSON.stringify(path)}: ${message}`);
  await print(process.stdout, payload ? `${JSON.stringify(payload, undefined, 2)}\n` : "");
  if (!payload) await complain("nothing to say about the lines of this diff");
  return failures.length > 0 ? 2 : 0;
}

function checkDiffOnly(values: RawValues): void {
  const other = ["dry", "base-url", "host", "port", "state", "jobs", "git-url"].find(
    (name) => values[name] !== undefined && values[name] !== false,
  );
  if (other !== undefined)
    throw new OptionError(
      `--${other} needs ${other === "dry" || other === "base-url" ? "--pull N: with --diff nothing is posted" : "--serve"}`,
    );
}

/** Values are put into links: only what GitHub allows in them. */
function readTarget(values: RawValues): Target {
  const repo = matching(values.repo, "--repo", /^[\w.-]+\/[\w.-]+$/, "OWNER/NAME");
  const commit = matching(values.commit, "--commit", /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/, "a commit's full name");
  const url = matching(values["web-url"], "--web-url", /^https?:\/\/[\w.:/-]+$/, "a URL such as https://github.example.com");
  const webUrl = (url ?? "https://github.com").replace(/\/+$/, "");
  return { webUrl, ...(repo !== undefined && { repo }), ...(commit !== undefined && { commit }) };
}

function matching(value: unknown, name: string, pattern: RegExp, wanted: string): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value === "string" && pattern.test(value)) return value;
  throw new OptionError(`${name} must be ${wanted}, not ${JSON.stringify(value)}`);
}

/** Paths of a diff are relative to the repository. */
async function checkTop(cwd: string): Promise<void> {
  const { status, stdout } = await git(cwd, ["rev-parse", "--show-prefix"]);
  if (status === 0 && stdout.toString().trim() !== "") throw new OptionError("review must run in the repository's top folder");
}

async function readDiff(file: unknown): Promise<string> {
  if (typeof file !== "string") throw new OptionError("review needs --repo OWNER/NAME --pull N, or --diff FILE (- for stdin)");
  if (file === "-") return readStream(process.stdin);
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new OptionError(`--diff ${file}: cannot be read: ${describe(error)}`);
  }
}
