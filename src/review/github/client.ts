/** octokit for one review. Limits are waited for as GitHub asks, within bounds; reads are tried again after faults; nothing is logged. */
import { Octokit } from "octokit";
import type { ReviewRequest } from "./request.js";

/** Seconds. */
const PATIENCE = 900;

export type Access = Pick<ReviewRequest, "token" | "baseUrl" | "patience" | "signal">;

/** The limiter's groups are shared by all clients of a process, so that its pace holds for all reviews together. */
export function client({ token, baseUrl, patience = PATIENCE, signal }: Access): Octokit {
  let left = patience;
  const wait = (seconds: number) => {
    if (seconds > left || signal?.aborted) return false;
    left -= seconds;
    return true;
  };
  return new Octokit({
    auth: token,
    baseUrl,
    userAgent: "sana-codemod",
    log: SILENT,
    throttle: { onRateLimit: wait, onSecondaryRateLimit: wait },
    // 429 is the limiter's business: another try would come before the time that GitHub asked for.
    retry: { doNotRetry: [400, 401, 403, 404, 410, 422, 429, 451] },
    request: { ...(signal && { signal }) },
  });
}

/** octokit says nothing by itself. */
export const SILENT = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
