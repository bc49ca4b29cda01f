/** What GitHub answered when it did not do as asked, in one line with the remedy. The token is never part of it. */
import { ReviewError, type ReviewRequest } from "./request.js";

/** HTTP status; undefined where no answer came. */
export function statusOf(error: unknown): number | undefined {
  return answerOf(error)?.status;
}

/** The token may not do this, whatever the time. */
export function isReadOnly(error: unknown): boolean {
  const status = statusOf(error);
  return (status === 403 && !isLimit(error)) || status === 404;
}

/** No answer, or a fault of GitHub: worth another try. */
export function isTransient(error: unknown): boolean {
  if (error instanceof ReviewError || (error instanceof Error && error.name === "AbortError")) return false;
  const status = statusOf(error);
  return status === undefined ? error instanceof Error && "status" in error : status >= 500;
}

/** GitHub's own words, one line. */
export function reasonOf(error: unknown, { token }: Pick<ReviewRequest, "token">): string {
  const text = error instanceof Error ? error.message.split(" - https://")[0] : String(error);
  return (text ?? "").replaceAll(token, "***").replace(/\s+/g, " ").slice(0, 300);
}

/**
 * The error to end with.
 * @param doing what was tried: `read pull request OWNER/NAME#1`.
 */
export function refusal(error: unknown, doing: string, request: ReviewRequest): Error {
  if (error instanceof ReviewError || request.signal?.aborted) return error instanceof Error ? error : new Error(String(error));
  return new ReviewError(`cannot ${doing}: ${why(error, request)}`);
}

function why(error: unknown, request: ReviewRequest): string {
  const status = statusOf(error);
  const reason = reasonOf(error, request);
  if (status === undefined) return `no answer from ${request.baseUrl} (${reason}); check the network and --base-url`;
  if (isLimit(error)) return limit(error);
  if (status === 401) return "GitHub does not accept the token (401); set GITHUB_TOKEN to a valid one";
  if (status === 403) return `GitHub (403): ${reason}; GITHUB_TOKEN needs pull-requests: read, and write to post`;
  if (status === 404)
    return "GitHub knows no such pull request, or GITHUB_TOKEN may not see it (404); check --repo, --pull and --base-url";
  if (status >= 500) return `GitHub has a fault (${status}), after several tries; run again later`;
  return `GitHub (${status}): ${reason}`;
}

function limit(error: unknown): string {
  const headers = answerOf(error)?.headers ?? {};
  const reset = Number(headers["x-ratelimit-reset"]);
  const until = headers["x-ratelimit-remaining"] === "0" && reset > 0 ? ` until ${utc(reset)}` : "";
  const seconds = headers["retry-after"];
  const asks = seconds === undefined ? "" : `; it asks to wait ${seconds} s`;
  return `GitHub's rate limit is used up${until}${asks}, which is too long to wait for here; run again then`;
}

function utc(seconds: number): string {
  return new Date(seconds * 1000)
    .toISOString()
    .replace(/:\d\d\.\d+Z$/, " UTC")
    .replace("T", " ");
}

function isLimit(error: unknown): boolean {
  const answer = answerOf(error);
  if (answer?.status !== 403 && answer?.status !== 429) return false;
  const message = error instanceof Error ? error.message : "";
  return answer.status === 429 || answer.headers["x-ratelimit-remaining"] === "0" || /\brate limit\b/i.test(message);
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | number | undefined>>;
}

/** The response of octokit's RequestError. */
function answerOf(error: unknown): Answer | undefined {
  return error instanceof Error && "response" in error ? (error.response as Answer | undefined) : undefined;
}
