/** What GitHub knows of the pull request: its state and files, and what this tool wrote there before. */
import type { Octokit } from "octokit";
import { markOf } from "../fingerprint.js";
import type { PullFile } from "../patches.js";
import type { OwnComment, OwnReview, Standing } from "../standing.js";
import { isTransient, statusOf } from "./refusal.js";
import type { ReviewRequest } from "./request.js";

const PAGE = 100;

/** The pull request as the review needs it. */
export interface Pull {
  readonly open: boolean;
  /** The head commit's full name. */
  readonly head: string;
  /** Number of files it changes, also those that GitHub does not list. */
  readonly changedFiles: number;
  /** Where the host's pages are, without a slash at the end. */
  readonly webUrl: string;
}

export async function readPull(api: Octokit, request: ReviewRequest): Promise<Pull> {
  const { data } = await api.rest.pulls.get(where(request));
  return {
    open: data.state === "open",
    head: data.head.sha,
    changedFiles: data.changed_files,
    webUrl: new URL(data.html_url).origin,
  };
}

/** All files that GitHub lists: at most 3,000. See https://docs.github.com/rest/pulls/pulls#list-pull-requests-files */
export async function readFiles(api: Octokit, request: ReviewRequest): Promise<PullFile[]> {
  const files = await api.paginate(api.rest.pulls.listFiles, { ...where(request), per_page: PAGE });
  return files.map(({ filename, status, sha, patch }) => ({ filename, status, sha, patch }));
}

/** What the token's owner wrote with a mark. The mark of another's comment counts for nothing. */
export async function readStanding(api: Octokit, request: ReviewRequest): Promise<Standing> {
  const own = await ownId(api);
  const asked = { ...where(request), per_page: PAGE };
  const comments = await api.paginate(api.rest.pulls.listReviewComments, asked);
  const reviews = await api.paginate(api.rest.pulls.listReviews, asked);
  const answered = new Set(comments.map(({ in_reply_to_id }) => in_reply_to_id));
  return {
    comments: comments.flatMap(({ id, user, body, line, in_reply_to_id }): OwnComment[] => {
      const print = user?.id === own && in_reply_to_id === undefined ? markOf(body) : undefined;
      return print === undefined ? [] : [{ id, print, outdated: (line ?? null) === null, replied: answered.has(id) }];
    }),
    reviews: reviews.flatMap(({ id, user, body, state, html_url }): OwnReview[] => {
      const print = user?.id === own ? markOf(body) : undefined;
      return print === undefined ? [] : [{ id, print, pending: state === "PENDING", url: html_url }];
    }),
  };
}

/** The `/user` of REST does not know the tokens of GitHub Actions and Apps; GraphQL's viewer knows all. */
async function ownId(api: Octokit): Promise<number> {
  try {
    const { viewer } = await api.graphql<{ viewer: { databaseId: number } }>("query { viewer { databaseId } }");
    return viewer.databaseId;
  } catch (error) {
    const status = statusOf(error);
    if (isTransient(error) || status === 401 || status === 403 || status === 429) throw error;
    const { data } = await api.rest.users.getAuthenticated();
    return data.id;
  }
}

/** The parameters that all requests about a pull request share. */
export function where({ owner, repo, pull }: ReviewRequest) {
  return { owner, repo, pull_number: pull };
}
