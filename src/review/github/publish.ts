/** From what is to be said and what stands already to one review, at most, and nothing left that is no longer true. */
import { setTimeout as pause } from "node:timers/promises";
import type { Octokit } from "octokit";
import { type Plan, plan } from "../plan.js";
import type { OwnReview, Standing } from "../standing.js";
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
  const seen: Standing[] = [];
  for (let attempt = 0; ; attempt++) {
    try {
      return await publishOnce(api, request, material, seen);
    } catch (error) {
      const seconds = isTransient(error) ? PAUSES[attempt] : undefined;
      if (seconds === undefined) throw refusal(error, `review ${request.owner}/${request.repo}#${request.pull}`, request);
      await pause(seconds * 1000, undefined, request.signal && { signal: request.signal });
    }
  }
}

/** @param seen what stood there before each try. */
async function publishOnce(api: Octokit, request: ReviewRequest, material: Material, seen: Standing[]): Promise<Published> {
  const standing = await readStanding(api, request);
  seen.push(standing);
  const next = planned(material, standing);
  if (request.dry) return wouldBe(next, material);
  const posted = await postUnlessReadOnly(api, request, next, standing);
  if (!posted) return { ...wouldBe(next, material), state: "read-only", removed: 0 };
  const tidied = await tidy(api, request, next, posted, material.failures.length > 0 ? [] : standing.reviews);
  if (posted.review) return { state: "posted", ...posted.review, ...tidied };
  const made = madeSince(seen[0] ?? standing, standing);
  return made ? { state: "posted", url: made.url, ...tidied } : { state: idle(material), ...tidied };
}

/** The review of a try whose answer was lost. */
function madeSince(first: Standing, now: Standing): OwnReview | undefined {
  const before = new Set(first.reviews.map(({ id }) => id));
  return now.reviews.find(({ id, pending }) => !pending && !before.has(id));
}

/** What stands about a file that could not be read may still be true. */
function planned({ draft, target, remarks, failures }: Material, standing: Standing): Plan {
  const next = plan(draft, standing, target, remarks);
  return failures.length > 0 ? { ...next, past: [] } : next;
}

function wouldBe(next: Plan, material: Material): Published {
  const payload = next.compose(next.news);
  const common = { removed: next.past.length, notes: [] };
  return payload ? { state: "dry", payload, ...common } : { state: idle(material), ...common };
}

function idle({ draft }: Material): "nothing" | "unchanged" {
  return draft.sites.length === 0 ? "nothing" : "unchanged";
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
async function tidy(api: Octokit, request: ReviewRequest, next: Plan, posted: Posted, reviews: readonly OwnReview[]) {
  const { removed, notes } = await remove(api, request, next.past);
  const kept = await retire(api, request, reviews, next.print(posted.suggested));
  const count = next.news.length - posted.suggested.length;
  const refused =
    posted.refusal === undefined ? [] : [`GitHub refused ${count} of the comments (${posted.refusal}); they are listed`];
  return { removed, notes: [...refused, ...notes, ...kept] };
}
