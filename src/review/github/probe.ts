/** Finds the comments that GitHub takes by halving. A review without an event is pending: nobody sees it or is told, and it is thrown away. */
import type { Octokit } from "octokit";
import type { Proposal } from "../comments.js";
import { mark } from "../fingerprint.js";
import { NO_LIST } from "../listing.js";
import type { Plan } from "../plan.js";
import { where } from "./read.js";
import type { ReviewRequest } from "./request.js";
import { send } from "./send.js";

/** What is not known after so many tries counts as refused. */
const MOST_PROBES = 16;

/** Whether GitHub takes these comments. */
type Probe = (proposals: readonly Proposal[]) => Promise<boolean>;

/** Those of the plan's news that GitHub takes, all of which it refused together. @throws octokit's errors. */
export async function probed(api: Octokit, request: ReviewRequest, plan: Plan): Promise<Proposal[]> {
  const refused = await refusedOf(plan.news, prober(api, request, plan));
  return plan.news.filter((proposal) => !refused.includes(proposal));
}

/** @param proposals refused together. */
async function refusedOf(proposals: readonly Proposal[], probe: Probe): Promise<readonly Proposal[]> {
  if (proposals.length <= 1) return proposals;
  const middle = Math.ceil(proposals.length / 2);
  const [head, tail] = [proposals.slice(0, middle), proposals.slice(middle)];
  if (await probe(head)) return refusedOf(tail, probe);
  const bad = await refusedOf(head, probe);
  return (await probe(tail)) ? bad : [...bad, ...(await refusedOf(tail, probe))];
}

function prober(api: Octokit, request: ReviewRequest, plan: Plan): Probe {
  let left = MOST_PROBES;
  return async (proposals) => {
    const composed = plan.compose(proposals);
    if (left-- <= 0 || !composed) return false;
    const { event: _, ...pending } = composed;
    const sent = await send(api, request, { ...pending, body: BODY });
    if ("refused" in sent) return false;
    await api.rest.pulls.deletePendingReview({ ...where(request), review_id: sent.id });
    return true;
  };
}

/** The mark lets the next run throw it away where this one is killed before. */
const BODY = `sana-codemod looks for comments that cannot be posted.\n\n${mark(NO_LIST)}`;
