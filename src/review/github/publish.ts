/** From what is to be said and what stands already to one review, at most, and nothing left that is no longer true. */
import { setTimeout as pause } from "node:timers/promises";
import type { Octokit } from "octokit";
import { type Plan, plan } from "../plan.js";
import type { Standing } from "../standing.js";
import type { Material } from "./gather.js";
import { type Posted, post } from "./post.js";
import { readStanding } from "./read.js";
import { isReadOnly, isTransient, refusal } from "./refusal.js";
import type { ReviewOutcome, ReviewRequest } from "./request.js";
import { discardPending, remove, retire } from "./tidy.js";

/** What became of it, without what the material says. */
export type Published = Pick<ReviewOutcome, "state" | "payload" | "url" | "removed" | "notes">;

/** Further tries after a fault of GitHub, in seconds from the one before. */
const PAUSES = [1, 4, 9];

/** @throws ReviewError */
export async function publish(api: Octokit, request: ReviewRequest, material: Material): Promise<Published> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await publishOnce(api, request, material, attempt > 0);
    } catch (error) {
      const seconds = isTransient(error) ? PAUSES[attempt] : undefined;
      if (seconds === undefined) throw refusal(error, `review ${request.owner}/${request.repo}#${request.pull}`, request);
      await pause(seconds * 1000, undefined, request.signal && { signal: request.signal });
    }
  }
}

/** @param again an earlier try ended in a fault, which may have come after the review was made. */
async function publishOnce(api: Octokit, request: ReviewRequest, material: Material, again: boolean): Promise<Published> {
  const { draft, target, remarks } = material;
  const standing = await readStanding(api, request);
  const next = plan(draft, standing, target, remarks);
  const idle = draft.sites.length === 0 ? "nothing" : "unchanged";
  const wanted = next.compose(next.news);
  if (request.dry)
    return { state: wanted ? "dry" : idle, ...(wanted && { payload: wanted }), removed: next.past.length, notes: [] };
  const posted = await postUnlessReadOnly(api, request, next, standing);
  if (!posted) return { state: "read-only", ...(wanted && { payload: wanted }), removed: 0, notes: [] };
  const tidied = await tidy(api, request, next, posted, standing);
  if (posted.review) return { state: "posted", ...posted.review, ...tidied };
  const made = again ? standing.reviews.at(-1) : undefined;
  return made ? { state: "posted", url: made.url, ...tidied } : { state: idle, ...tidied };
}

/** @returns undefined when the token may not write. */
async function postUnlessReadOnly(api: Octokit, request: ReviewRequest, next: Plan, { reviews }: Standing) {
  try {
    await discardPending(api, request, reviews);
    return await post(api, request, next);
  } catch (error) {
    if (isReadOnly(error)) return undefined;
    throw error;
  }
}

/** After the review, so that nothing is lost when the run ends between the two. */
async function tidy(api: Octokit, request: ReviewRequest, next: Plan, posted: Posted, { reviews }: Standing) {
  const { removed, notes } = await remove(api, request, next.past);
  const kept = await retire(api, request, reviews, next.print(posted.suggested));
  const count = next.news.length - posted.suggested.length;
  const refused =
    posted.refusal === undefined ? [] : [`GitHub refused ${count} of the comments (${posted.refusal}); they are listed`];
  return { removed, notes: [...refused, ...notes, ...kept] };
}
