/** What stands in a pull request already, from earlier runs, and what is to be added or taken away. Pure: nothing is asked of GitHub here. */
import type { Proposal } from "./comments.js";

/** An earlier run's comment. */
export interface OwnComment {
  readonly id: number;
  readonly print: string;
  /** Its lines changed since: GitHub no longer offers the suggestion. */
  readonly outdated: boolean;
  /** Somebody replied: it is theirs now, and stays. */
  readonly replied: boolean;
}

/** An earlier run's review. */
export interface OwnReview {
  readonly id: number;
  /** The mark of its list. */
  readonly print: string;
  /** Never submitted: what a run left that was killed while it looked for a comment that GitHub refuses. */
  readonly pending: boolean;
  readonly url: string;
}

/** All that this tool wrote, in the order in which it was written. */
export interface Standing {
  readonly comments: readonly OwnComment[];
  readonly reviews: readonly OwnReview[];
}

/** Proposals that no comment says yet. One that somebody replied to is not said again, even if it is outdated. */
export function fresh(all: readonly Proposal[], { comments }: Standing): Proposal[] {
  const said = new Set(comments.filter(({ outdated, replied }) => replied || !outdated).map(({ print }) => print));
  return all.filter(({ print }) => !said.has(print));
}

/**
 * Comments to take away: outdated ones, ones of which nothing is true any more, and the later of two that say the same. None with a reply.
 * @param all every proposal, also those past the limit.
 */
export function obsolete(all: readonly Proposal[], { comments }: Standing): OwnComment[] {
  const valid = new Set(all.map(({ print }) => print));
  const seen = new Set<string>();
  return comments.filter(({ print, outdated, replied }) => {
    const stays = replied || (!outdated && valid.has(print) && !seen.has(print));
    if (stays) seen.add(print);
    return !stays;
  });
}
