/** What a review of one pull request on GitHub is asked, and what came of it. */
import type { Report } from "../../types.js";
import type { ReviewPayload } from "../comments.js";

export interface ReviewRequest {
  readonly owner: string;
  readonly repo: string;
  /** Number of the pull request. */
  readonly pull: number;
  /** Absolute: top folder of a checkout of the pull request's head commit. Nothing in it is run, nothing is written there. */
  readonly checkout: string;
  /** Never printed, nor part of a message. */
  readonly token: string;
  /** Of the REST API, without a slash at the end: `https://api.github.com`, `https://github.example.com/api/v3`. */
  readonly baseUrl: string;
  /** True: reads, posts and removes nothing. */
  readonly dry: boolean;
  /** Analyses the checkout without writing: `run({ cwd: checkout, paths: ["."], write: false, ... })`, or the same in a process of its own. */
  readonly analyse: (checkout: string) => Promise<Report>;
  /** Ends requests and waits. */
  readonly signal?: AbortSignal;
  /** Seconds that limits and faults of GitHub may be waited for in all; default 900. */
  readonly patience?: number;
}

/**
 * `posted`: one review was made. `unchanged`: all of it is there already. `nothing`: there is nothing to say, or the pull request is closed.
 * `dry`: `payload` would be posted. `read-only`: the token may not write (403); nothing was posted, `report` is for annotations.
 */
export type ReviewState = "posted" | "unchanged" | "nothing" | "dry" | "read-only";

/** What became of the pull request's review: its state, what was or would be posted, and what the caller should say. */
export interface ReviewOutcome {
  readonly state: ReviewState;
  /** What was posted, or would be. */
  readonly payload?: ReviewPayload;
  /** Page of the posted review. */
  readonly url?: string;
  /** The pull request's own findings only; absent when it is closed. */
  readonly report?: Report;
  /** Own outdated comments that were removed, or would be. */
  readonly removed: number;
  /** Lines for the log: files that GitHub does not list, comments that it refused. */
  readonly notes: readonly string[];
  /** Files that could not be read or differ from the pull request's head, each with the remedy. */
  readonly failures: Report["failures"];
}

/** Why a review could not be made, on one line with the remedy: wrong checkout, no such pull request, limits, GitHub down. */
export class ReviewError extends Error {
  override name = "ReviewError";
}
