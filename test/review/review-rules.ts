/** GitHub's rules for reviews that its description does not say: lines lie in the diff, one pending review, all or nothing. */
import type { Body } from "../bulk/contract.js";
import type { World } from "./github.js";

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

const refused = (...errors: string[]): Answer => ({ status: 422, body: { message: "Unprocessable Entity", errors } });

let id = 1000;

/** POST .../reviews. @see https://docs.github.com/rest/pulls/reviews#create-a-review-for-a-pull-request */
export function createReview(world: World, { event, body = "", commit_id, comments = [] }: Body): Answer {
  const given = comments as Body[];
  const own = world.reviews.some(({ user, state }) => user.id === world.user.id && state === "PENDING");
  if (own) return refused("User can only have one pending review per pull request");
  if (event === "COMMENT" && body === "") return refused("Body can't be blank");
  if (String(body).length > 65_536 || given.some((one) => String(one.body).length > 65_536)) return refused("body is too long");
  if (commit_id !== undefined && commit_id !== world.head) return refused("commit_id is not part of the pull request");
  if (given.some((one) => !inDiff(world, one) || world.refuses(one)))
    return refused("Pull request review thread line must be part of the diff");
  const number = id++;
  const state = event === "COMMENT" ? "COMMENTED" : "PENDING";
  const html_url = `https://github.example/o/n/pull/7#pullrequestreview-${number}`;
  const review = { id: number, user: world.user, body: String(body), state, html_url, commit_id: world.head };
  world.reviews.push(review);
  const made = given.map((one) => ({
    ...{ id: id++, user: world.user, body: String(one.body), path: String(one.path), line: Number(one.line) },
    ...(one.start_line !== undefined && { start_line: Number(one.start_line) }),
    pull_request_review_id: number,
  }));
  world.comments.push(...made);
  return { status: 200, body: review };
}

/** Both ends of a comment on the right side of one hunk, in order. */
export function inDiff({ files }: World, { path, line, start_line = line, side, start_side = side }: Body): boolean {
  const file = files.find(({ filename }) => filename === path);
  if (!file?.patch || side !== "RIGHT" || start_side !== "RIGHT" || Number(start_line) > Number(line)) return false;
  return hunks(file.patch).some((lines) => lines.has(Number(line)) && lines.has(Number(start_line)));
}

/** Line numbers of the new file that each hunk shows, counted line by line. */
function hunks(patch: string): Set<number>[] {
  const found: Set<number>[] = [];
  let at = 0;
  for (const row of patch.split("\n")) {
    const [, start] = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,\d+)? @@/.exec(row) ?? [];
    if (start !== undefined) {
      at = Number(start);
      found.push(new Set());
    } else if (row.startsWith("+") || row.startsWith(" ")) found.at(-1)?.add(at++);
  }
  return found;
}

const NOT_FOUND: Answer = { status: 404, body: { message: "Not Found" } };

/** What is changed or taken away by number. A comment whose review is gone is gone, too. */
export function editReview(world: World, operation: string, number: number, body: Body): Answer {
  const review = world.reviews.find((one) => one.id === number);
  if (operation === "pulls/delete-review-comment") {
    if (!world.comments.some((one) => one.id === number)) return NOT_FOUND;
    world.comments = world.comments.filter((one) => one.id !== number);
    return { status: 204 };
  }
  if (!review) return NOT_FOUND;
  if (operation === "pulls/update-review") review.body = String(body.body);
  if (operation === "pulls/delete-pending-review") {
    if (review.state !== "PENDING") return refused("Can not delete a non-pending pull request review");
    world.reviews = world.reviews.filter((one) => one !== review);
    world.comments = world.comments.filter((one) => one.pull_request_review_id !== number);
  }
  return { status: 200, body: review };
}
