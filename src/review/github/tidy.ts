/** Takes away what earlier runs wrote and is no longer true. What cannot be taken away stays, and is said. */
import type { Octokit } from "octokit";
import { NO_LIST, OUT_OF_DATE } from "../listing.js";
import type { OwnComment, OwnReview } from "../standing.js";
import { where } from "./read.js";
import { reasonOf, statusOf } from "./refusal.js";
import type { ReviewRequest } from "./request.js";

/** A pending review that a killed run left would keep GitHub from taking another one. */
export async function discardPending(api: Octokit, request: ReviewRequest, reviews: readonly OwnReview[]): Promise<void> {
  for (const { id } of reviews.filter(({ pending }) => pending))
    await api.rest.pulls.deletePendingReview({ ...where(request), review_id: id });
}

/** Removes comments. @returns how many are gone, and notes about the others. */
export async function remove(api: Octokit, request: ReviewRequest, comments: readonly OwnComment[]) {
  const { owner, repo } = request;
  const notes: string[] = [];
  for (const { id } of comments) {
    const note = await attempt(request, `outdated comment ${id} stays`, () =>
      api.rest.pulls.deleteReviewComment({ owner, repo, comment_id: id }),
    );
    notes.push(...note);
  }
  return { removed: comments.length - notes.length, notes };
}

/** Replaces the lists of earlier reviews, except those that still say `print`. */
export async function retire(
  api: Octokit,
  request: ReviewRequest,
  reviews: readonly OwnReview[],
  print: string,
): Promise<string[]> {
  const notes: string[] = [];
  for (const { id } of reviews.filter((one) => !one.pending && one.print !== NO_LIST && one.print !== print)) {
    const note = await attempt(request, `the outdated list of review ${id} stays`, () =>
      api.rest.pulls.updateReview({ ...where(request), review_id: id, body: OUT_OF_DATE }),
    );
    notes.push(...note);
  }
  return notes;
}

/** What is gone already is as it should be. */
async function attempt(request: ReviewRequest, otherwise: string, act: () => Promise<unknown>): Promise<string[]> {
  try {
    await act();
    return [];
  } catch (error) {
    request.signal?.throwIfAborted();
    return statusOf(error) === 404 ? [] : [`${otherwise}: ${reasonOf(error, request)}`];
  }
}
