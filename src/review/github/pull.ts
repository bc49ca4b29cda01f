/** One pull request on GitHub, reviewed once. */
import { ReviewError, type ReviewOutcome, type ReviewRequest } from "./request.js";

/**
 * Reads the pull request, analyses the checkout, posts one review and removes own outdated comments.
 * @throws ReviewError on one line; the signal's reason when it aborts.
 */
export async function reviewPull(request: ReviewRequest): Promise<ReviewOutcome> {
  request.signal?.throwIfAborted();
  throw new ReviewError(`${request.owner}/${request.repo}#${request.pull}: reading pull requests follows in the next commit`);
}
