/** Posts one review. GitHub refuses a review whole for one bad comment and does not say which: it is looked for, the others are posted. */
import type { Octokit } from "octokit";
import type { Proposal, ReviewPayload } from "../comments.js";
import type { Plan } from "../plan.js";
import { probed } from "./probe.js";
import { readPull } from "./read.js";
import { ReviewError, type ReviewRequest } from "./request.js";
import { send } from "./send.js";

export interface Posted {
  /** Absent: with what GitHub takes, nothing new was to be said. */
  readonly review?: { readonly payload: ReviewPayload; readonly url: string };
  /** The suggestions it holds. */
  readonly suggested: readonly Proposal[];
  /** Why others were refused, in GitHub's words; absent when none was. */
  readonly refusal?: string;
}

/** @throws ReviewError when GitHub refuses the review whatever its comments are; octokit's errors. */
export async function post(api: Octokit, request: ReviewRequest, plan: Plan): Promise<Posted> {
  const first = await create(api, request, plan, plan.news);
  if (!("refused" in first)) return first;
  await checkRefusal(api, request, first.refused, plan);
  const good = await probed(api, request, plan);
  for (const suggested of good.length > 0 ? [good, []] : [[]]) {
    const next = await create(api, request, plan, suggested);
    if (!("refused" in next)) return { ...next, refusal: first.refused };
  }
  throw new ReviewError(`GitHub refuses the review (422): ${first.refused}`);
}

type Created = Posted | { readonly refused: string };

async function create(api: Octokit, request: ReviewRequest, plan: Plan, suggested: readonly Proposal[]): Promise<Created> {
  const payload = plan.compose(suggested);
  if (!payload) return { suggested };
  const sent = await send(api, request, payload);
  return "refused" in sent ? sent : { review: { payload, url: sent.url }, suggested };
}

/** Refusals that no choice of comments would mend. */
async function checkRefusal(api: Octokit, request: ReviewRequest, refused: string, plan: Plan): Promise<void> {
  if (/one pending review/i.test(refused))
    throw new ReviewError("the token's user has a pending review in this pull request; submit or discard it, then run again");
  const { head } = await readPull(api, request);
  const commit = plan.compose(plan.news)?.commit_id;
  if (commit !== undefined && head !== commit)
    throw new ReviewError(`the pull request's head moved to ${head.slice(0, 12)} meanwhile; run again there`);
  if (plan.news.length === 0) throw new ReviewError(`GitHub refuses the review (422): ${refused}`);
}
