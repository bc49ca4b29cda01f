/** One review from sites and changed lines: suggestions for what lies wholly in one hunk, the review's body for the rest. */
import { type ChangedLines, insideOneHunk, touches } from "./changed-lines.js";
import { fenced, prose } from "./fence.js";
import { fingerprint, mark } from "./fingerprint.js";
import { listing, type Target } from "./listing.js";
import type { ReviewSite, Suggestion } from "./sites.js";

/** A comment as GitHub's REST API takes it (POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews). Lines are 1-based. */
export interface ReviewComment {
  readonly path: string;
  readonly side: "RIGHT";
  readonly line: number;
  readonly start_side?: "RIGHT";
  readonly start_line?: number;
  readonly body: string;
}

/** The request's body. */
export interface ReviewPayload {
  readonly event: "COMMENT";
  readonly commit_id?: string;
  readonly body: string;
  readonly comments: readonly ReviewComment[];
}

/** More than this in one review nobody reads; the rest is listed in its body. */
export const MOST_COMMENTS = 30;

/** A suggestion as a comment, with its fingerprint and the sites it rewrites. */
export interface Proposal {
  readonly comment: ReviewComment;
  readonly print: string;
  readonly sites: readonly ReviewSite[];
}

/** All that is to be said of a pull request: `proposals` for some of the `sites`, both in the report's order. */
export interface Draft {
  readonly sites: readonly ReviewSite[];
  readonly proposals: readonly Proposal[];
}

/** What concerns the changed lines, before any limit. */
export function draft(sites: readonly ReviewSite[], changed: ChangedLines): Draft {
  const own = sites.filter((site) => concerns(site, changed));
  return { sites: own, proposals: numbered([...grouped(own, changed)]) };
}

/** Sites that none of `proposals` rewrites. */
export function remaining(sites: readonly ReviewSite[], proposals: readonly Proposal[]): ReviewSite[] {
  const said = new Set(proposals.flatMap((proposal) => proposal.sites));
  return sites.filter((site) => !said.has(site));
}

/** The request's body with the comments of `proposals`. @param body from {@link listing}. */
export function payload(body: string, proposals: readonly Proposal[], { commit }: Target): ReviewPayload {
  return {
    event: "COMMENT",
    ...(commit !== undefined && { commit_id: commit }),
    body,
    comments: proposals.map(({ comment }) => comment),
  };
}

/**
 * The review of a pull request; undefined when nothing of it concerns SANA's precision.
 * @param target what permalinks are made from.
 */
export function review(sites: readonly ReviewSite[], changed: ChangedLines, target: Target): ReviewPayload | undefined {
  const { sites: own, proposals } = draft(sites, changed);
  if (own.length === 0) return undefined;
  const chosen = proposals.slice(0, MOST_COMMENTS);
  return payload(listing(remaining(own, chosen), chosen.length, target), chosen, target);
}

/** A file without hunks does not say which lines it changed: all of its sites count. */
function concerns({ places }: ReviewSite, changed: ChangedLines): boolean {
  return places.some((place) => {
    const hunks = changed.get(place.path);
    return hunks !== undefined && (hunks.length === 0 || touches(hunks, place));
  });
}

type Group = readonly [Suggestion, ReviewSite[]];

/** Sites by the suggestion they share, where it lies in one hunk. */
function grouped(sites: readonly ReviewSite[], changed: ChangedLines): Map<Suggestion, ReviewSite[]> {
  const groups = new Map<Suggestion, ReviewSite[]>();
  for (const site of sites) {
    const { suggestion, finding } = site;
    const path = finding.edits[0]?.path ?? finding.path;
    if (!suggestion || !insideOneHunk(changed.get(path) ?? [], suggestion)) continue;
    groups.set(suggestion, [...(groups.get(suggestion) ?? []), site]);
  }
  return groups;
}

/** Equal suggestions of one file are told apart by their number. */
function numbered(groups: readonly Group[]): Proposal[] {
  const seen = new Map<string, number>();
  return groups.map(([suggestion, sites]) => {
    const path = sites[0]?.finding.edits[0]?.path ?? "";
    const key = fingerprint([path, suggestion.before, suggestion.text]);
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    const print = count === 0 ? key : fingerprint([key, String(count)]);
    return { comment: comment(path, suggestion, sites, print), print, sites };
  });
}

function comment(path: string, { first, last, text }: Suggestion, sites: readonly ReviewSite[], print: string): ReviewComment {
  const messages = sites.map(({ finding }) => `**${finding.rule}**: ${prose(finding.message)}`);
  const range = first === last ? {} : { start_line: first, start_side: "RIGHT" as const };
  // Text that ends in a line end has an empty last line.
  const block = fenced("suggestion", `${text}\n`);
  return { path, side: "RIGHT", line: last, ...range, body: [...messages, block, mark(print)].join("\n\n") };
}
