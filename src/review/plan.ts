/** What a run adds to a pull request and takes away, given what stands there. */
import { type Draft, MOST_COMMENTS, type Proposal, payload, type ReviewPayload, remaining } from "./comments.js";
import { listedBefore, listing, listPrint, type Target } from "./listing.js";
import type { ReviewSite } from "./sites.js";
import { fresh, type OwnComment, obsolete, type Standing } from "./standing.js";

export interface Plan {
  /** Suggestions that are not there yet, within the limit. */
  readonly news: readonly Proposal[];
  /** Own comments that are no longer true. */
  readonly past: readonly OwnComment[];
  /** The review that suggests these of the news and lists the rest; undefined when that says nothing new. */
  compose(suggested: readonly Proposal[]): ReviewPayload | undefined;
  /** The mark of that list. */
  print(suggested: readonly Proposal[]): string;
}

/** @param remarks sentences for the reader. */
export function plan({ sites, proposals }: Draft, standing: Standing, target: Target, remarks: readonly string[]): Plan {
  const unsaid = fresh(proposals, standing);
  const there = without(proposals, unsaid);
  // What stands counts, or another run on the same commit would add what the limit kept out.
  const news = unsaid.slice(0, Math.max(0, MOST_COMMENTS - there.length));
  const listed = (suggested: readonly Proposal[]) => remaining(sites, [...there, ...suggested]);
  return {
    news,
    past: obsolete(proposals, standing),
    print: (suggested) => listPrint(listed(suggested)),
    compose: (suggested) => {
      const body = bodyOf(listed(suggested), suggested.length, standing, target, remarks);
      return body === undefined ? undefined : payload(body, suggested, target);
    },
  };
}

function without(all: readonly Proposal[], some: readonly Proposal[]): Proposal[] {
  const out = new Set(some);
  return all.filter((proposal) => !out.has(proposal));
}

/** A list that did not change is not repeated. */
function bodyOf(
  listed: readonly ReviewSite[],
  suggested: number,
  { reviews }: Standing,
  target: Target,
  remarks: readonly string[],
): string | undefined {
  const print = listPrint(listed);
  const before = listed.length === 0 ? undefined : reviews.find((one) => !one.pending && one.print === print);
  if (suggested === 0 && (listed.length === 0 || before)) return undefined;
  return before ? listedBefore(listed, suggested, before.url) : listing(listed, suggested, target, remarks);
}
