/** GitHub's reviews of one pull request over HTTP. Every request is checked against the published description, comments against the diff. */
import { createServer, type Server } from "node:http";
import { type Body, bodyOf, problems, type Route, routesOf } from "../bulk/contract.js";
import type { ApiFile } from "./pull-files.js";
import { type Answer, createReview, editReview, inDiff } from "./review-rules.js";

export const TOKEN = "ghs_SecretOfTheTest0123456789";
export const BOT = { id: 41898282, login: "github-actions[bot]" };

export interface ApiComment {
  readonly id: number;
  readonly user: { readonly id: number; readonly login: string };
  body: string;
  readonly path: string;
  line: number | null;
  readonly start_line?: number;
  readonly in_reply_to_id?: number;
  readonly pull_request_review_id: number;
}

export interface ApiReview {
  readonly id: number;
  readonly user: { readonly id: number; readonly login: string };
  body: string;
  state: string;
  readonly html_url: string;
  readonly commit_id: string;
}

/** The pull request, to be changed by tests between two runs. */
export interface World {
  head: string;
  state: string;
  changedFiles: number | undefined;
  files: ApiFile[];
  comments: ApiComment[];
  reviews: ApiReview[];
  /** Who the token is. */
  user: { readonly id: number; readonly login: string };
  readOnly: boolean;
  /** Branch of the pull request. */
  readonly branch: string;
  /** People who may write to the repository. */
  readonly writers: string[];
  /** Comments below the pull request. */
  readonly answers: string[];
  /** A comment that is refused although its lines lie in the diff. */
  refuses: (comment: Body) => boolean;
  /** Answers to give instead, each once. */
  readonly faults: Fault[];
}

export interface Fault {
  readonly operation: string;
  readonly answer: Answer;
  /** Done all the same: the answer is lost, as when a proxy gives up. */
  readonly done?: boolean;
}

export interface Github {
  readonly url: string;
  readonly world: World;
  readonly calls: { readonly operation: string; readonly status: number; readonly body: Body; readonly at: number }[];
  /** Requests that the description does not allow, comments outside the diff, answers that the description does not know. */
  readonly violations: string[];
  close(): void;
}

const ROUTES = routesOf(new URL("./github-contract.json", import.meta.url), { closed: true });
const VIEWER = "query { viewer { databaseId } }";

export async function startGithub(head: string, files: readonly ApiFile[]): Promise<Github> {
  const world: World = {
    ...{ head, state: "open", changedFiles: undefined, files: [...files], comments: [], reviews: [] },
    ...{ user: BOT, readOnly: false, refuses: () => false, faults: [], branch: "topic", writers: ["maintainer"], answers: [] },
  };
  const calls: Github["calls"] = [];
  const violations: string[] = [];
  const server: Server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "/", `http://${request.headers.host}`);
    const body = await bodyOf(request);
    const route = ROUTES.find(({ method, pattern }) => method === request.method && pattern.test(url.pathname));
    const viewer = request.method === "POST" && url.pathname === "/graphql" && body.query === VIEWER;
    if (!route && !viewer) violations.push(`${request.method} ${url.pathname}: not in the contract`);
    if (route) violations.push(...problems(route, url.searchParams, body));
    for (const one of (body.comments ?? []) as Body[])
      if (!inDiff(world, one)) violations.push(`${one.path}:${one.start_line ?? one.line}-${one.line} lies outside the diff`);
    if (request.headers.authorization !== `token ${TOKEN}`) violations.push("no token");
    const operation = viewer ? "viewer" : (route?.operationId ?? "unknown");
    const answer = faulty(world, operation, () =>
      respond(world, operation, route?.pattern.exec(url.pathname)?.groups, url, body),
    );
    if (route) violations.push(...unknownFields(route, answer));
    calls.push({ operation, status: answer.status, body, at: Date.now() });
    response.writeHead(answer.status, { "content-type": "application/json; charset=utf-8", ...answer.headers });
    response.end(answer.status === 204 ? undefined : JSON.stringify(answer.body));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const at = server.address();
  const url = `http://127.0.0.1:${typeof at === "object" ? at?.port : 0}`;
  return { url, world, calls, violations, close: () => [server.closeAllConnections(), server.close()] };
}

/** A limit or a fault that a test ordered, or the answer. */
function faulty({ faults }: World, operation: string, answer: () => Answer): Answer {
  const at = faults.findIndex((fault) => fault.operation === operation);
  const [fault] = at < 0 ? [] : faults.splice(at, 1);
  if (fault?.done) answer();
  return fault?.answer ?? answer();
}

function unknownFields({ operationId, answer: known }: Route, { status, body }: Answer): string[] {
  if (status >= 300) return [];
  const fields = [body].flat().flatMap((one) => Object.keys(one ?? {}));
  return [...new Set(fields)].filter((field) => !known.includes(field)).map((field) => `${operationId} answers no ${field}`);
}

const WRITES = /^pulls\/(create|update|delete)/;
const MOST_FILES = 3000;

function respond(world: World, operation: string, ids: Record<string, string> | undefined, url: URL, body: Body): Answer {
  if (world.readOnly && WRITES.test(operation))
    return { status: 403, body: { message: "Resource not accessible by integration" } };
  switch (operation) {
    case "viewer":
      return { status: 200, body: { data: { viewer: { databaseId: world.user.id } } } };
    case "users/get-authenticated":
      return { status: 200, body: world.user };
    case "pulls/get":
      return ids?.pull_number === "7" ? { status: 200, body: pullOf(world) } : { status: 404, body: { message: "Not Found" } };
    case "pulls/list-files":
      return page(world.files.slice(0, MOST_FILES), url);
    case "pulls/list-review-comments":
      return page(
        world.comments.filter((one) => !isPending(world, one)),
        url,
      );
    case "pulls/list-reviews":
      return page(world.reviews, url);
    case "pulls/create-review":
      return createReview(world, body);
    case "repos/get-collaborator-permission-level":
      return { status: 200, body: { permission: world.writers.includes(ids?.username ?? "") ? "write" : "read" } };
    case "issues/create-comment":
      world.answers.push(String(body.body));
      return { status: 201, body: { id: world.answers.length, body: body.body } };
    default:
      return editReview(world, operation, Number(ids?.review_id ?? ids?.comment_id), body);
  }
}

function isPending({ reviews }: World, { pull_request_review_id }: ApiComment): boolean {
  return reviews.some(({ id, state }) => id === pull_request_review_id && state === "PENDING");
}

function pullOf({ state, head, files, changedFiles, branch }: World) {
  const html_url = "https://github.example/o/n/pull/7";
  const repo = { full_name: "o/n" };
  return { number: 7, state, html_url, changed_files: changedFiles ?? files.length, head: { sha: head, ref: branch, repo } };
}

function page(all: readonly object[], url: URL): Answer {
  const size = Number(url.searchParams.get("per_page") ?? 30);
  const number = Number(url.searchParams.get("page") ?? 1);
  const next = new URL(url);
  next.searchParams.set("page", String(number + 1));
  const more = number * size < all.length ? { link: `<${next}>; rel="next"` } : {};
  return { status: 200, body: all.slice((number - 1) * size, number * size), headers: more };
}
