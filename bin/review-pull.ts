/** `review --repo OWNER/NAME --pull N`: a pull request on GitHub, reviewed from a checkout of its head. */
import { OptionError, type RawValues } from "../src/option-values.js";
import { run } from "../src/repo/run.js";
import { reviewPull } from "../src/review/github/pull.js";
import { ReviewError, type ReviewOutcome, type ReviewRequest } from "../src/review/github/request.js";
import { annotate } from "./annotate.js";
import { one } from "./bulk-values.js";
import { complain, print } from "./output.js";
import { version } from "./package.js";
import { readApiUrl } from "./review-values.js";
import { readSettings } from "./settings.js";

/** Exit status when the token may not write: the findings are annotations then. */
const READ_ONLY = 3;

/** @returns 0 done, 2 it could not be, 3 the token may not write. @throws OptionError for bad usage. */
export async function reviewOnGithub(values: RawValues): Promise<number> {
  const request = await readRequest(values);
  try {
    return await conclude(await reviewPull(request), request);
  } catch (error) {
    if (!(error instanceof ReviewError)) throw error;
    await complain(error.message);
    return 2;
  }
}

async function conclude(outcome: ReviewOutcome, { owner, repo, pull }: ReviewRequest): Promise<number> {
  const { state, payload, report, failures, notes } = outcome;
  for (const { path, message } of failures) await complain(`${JSON.stringify(path)}: ${message}`);
  for (const note of notes) await complain(note);
  if (state === "dry") await print(process.stdout, `${JSON.stringify(payload, undefined, 2)}\n`);
  if (state === "read-only" && report) await annotate(report);
  await complain(`${owner}/${repo}#${pull}: ${summaryOf(outcome)}`);
  return failures.length > 0 ? 2 : state === "read-only" ? READ_ONLY : 0;
}

const STATES: Readonly<Record<ReviewOutcome["state"], string>> = {
  posted: "one review posted",
  unchanged: "all that is to be said is there already; nothing posted",
  nothing: "nothing to say about its lines",
  dry: "nothing posted (--dry); the review is on standard output",
  "read-only": "the token may not write there (403), so the findings are annotations and a step summary instead of a review",
};

function summaryOf({ state, url, removed }: ReviewOutcome): string {
  const where = url === undefined ? "" : `: ${url}`;
  const verb = state === "dry" ? "would be " : "";
  const comments = removed === 1 ? "1 outdated comment" : `${removed} outdated comments`;
  return `${STATES[state]}${where}${removed === 0 ? "" : `; ${comments} ${verb}removed`}`;
}

async function readRequest(values: RawValues): Promise<ReviewRequest> {
  const other = ["diff", "commit", "web-url"].find((name) => values[name] !== undefined);
  if (other !== undefined) throw new OptionError(`--pull and --${other} exclude each other`);
  const [, owner = "", repo = ""] = matching(values, "repo", /^([\w.-]+)\/((?!\.\.?$)[\w.-]+)$/, "OWNER/NAME");
  const [pull = ""] = matching(values, "pull", /^[1-9]\d{0,9}$/, "the number of a pull request");
  const baseUrl = readApiUrl(values["base-url"]);
  const checkout = process.cwd();
  const settings = await readSettings({ ...values, dry: undefined, paths: [], _: [] }, checkout);
  return {
    ...{ owner, repo, pull: Number(pull), checkout, baseUrl, token: readToken(), dry: values.dry === true },
    analyse: () => run({ ...settings, write: false, version: version() }),
  };
}

function matching(values: RawValues, name: string, pattern: RegExp, wanted: string): RegExpExecArray {
  const value = one(values[name]);
  const found = value === undefined ? null : pattern.exec(value);
  if (found) return found;
  throw new OptionError(`--${name} must be ${wanted}${value === undefined ? "" : `, not ${JSON.stringify(value)}`}`);
}

/** An odd character would make the request fail with a message that holds the token. */
function readToken(): string {
  const token = process.env.GITHUB_TOKEN?.trim();
  if (!token) throw new OptionError("review --pull needs a token: set GITHUB_TOKEN (pull-requests: write, contents: read)");
  if (/^[\x21-\x7e]+$/.test(token)) return token;
  throw new OptionError("GITHUB_TOKEN holds characters that no token has; set it anew (its value is not shown)");
}
