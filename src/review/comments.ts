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

/**
 * The review of a pull request; undefined when nothing of it concerns SANA's precision.
 * @param target what permalinks are made from.
 */
export function review(sites: readonly ReviewSite[], changed: ChangedLines, target: Target): ReviewPayload | undefined {
  const own = sites.filter((site) => concerns(site, changed));
  if (own.length === 0) return undefined;
  const groups = [...grouped(own, changed)].slice(0, MOST_COMMENTS);
  const suggested = new Set(groups.flatMap(([, members]) => members));
  const rest = own.filter((site) => !suggested.has(site));
  return {
    event: "COMMENT",
    ...(target.commit !== undefined && { commit_id: target.commit }),
    body: listing(rest, groups.length, target),
    comments: numbered(groups),
  };
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
function numbered(groups: readonly Group[]): ReviewComment[] {
  const seen = new Map<string, number>();
  return groups.map(([suggestion, members]) => {
    const path = members[0]?.finding.edits[0]?.path ?? "";
    const key = fingerprint([path, suggestion.before, suggestion.text]);
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    return comment(path, suggestion, members, count === 0 ? key : fingerprint([key, String(count)]));
  });
}

function comment(path: string, { first, last, text }: Suggestion, members: readonly ReviewSite[], print: string): ReviewComment {
  const messages = members.map(({ finding }) => `**${finding.rule}**: ${prose(finding.message)}`);
  const range = first === last ? {} : { start_line: first, start_side: "RIGHT" as const };
  return { path, side: "RIGHT", line: last, ...range, body: [...messages, fenced("suggestion", text), mark(print)].join("\n\n") };
}
