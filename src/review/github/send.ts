/** The one request that makes a review. */
import type { Octokit } from "octokit";
import type { ReviewPayload } from "../comments.js";
import { where } from "./read.js";
import { reasonOf, statusOf } from "./refusal.js";
import type { ReviewRequest } from "./request.js";

/** A review was made, or GitHub refused its content (422), with its words. */
export type Sent = { readonly id: number; readonly url: string } | { readonly refused: string };

/**
 * Not tried again after a fault: it is not known then whether the review was made.
 * @param payload without `event` the review stays pending, seen by its author only.
 * @throws octokit's errors, except for 422.
 */
export async function send(api: Octokit, request: ReviewRequest, payload: Partial<ReviewPayload>): Promise<Sent> {
  const comments = payload.comments?.map((comment) => ({ ...comment })) ?? [];
  try {
    const asked = { ...where(request), ...payload, comments, request: { retries: 0 } };
    const { data } = await api.rest.pulls.createReview(asked);
    return { id: data.id, url: data.html_url };
  } catch (error) {
    if (statusOf(error) === 422) return { refused: reasonOf(error, request) };
    throw error;
  }
}
