/** GitHub's pull requests over HTTP, as far as campaigns use them. Every request is checked against the published description. */
import { createServer, type Server, type ServerResponse } from "node:http";
import { type Body, bodyOf, problems, routesOf } from "./contract.js";

interface Pull {
  readonly number: number;
  readonly repo: string;
  title: string;
  body: string;
  state: string;
  draft: boolean;
  merged_at: string | null;
  readonly head: { readonly ref: string };
  readonly base: { readonly ref: string };
  labels: { name: string }[];
  reviewers: string[];
  readonly html_url: string;
}

export interface Call {
  readonly operation: string;
  readonly at: number;
  readonly status: number;
}

export interface GithubMock {
  readonly url: string;
  readonly pulls: Pull[];
  readonly calls: Call[];
  /** Requests that the description does not allow. */
  readonly violations: string[];
  /** The next creations are refused with a secondary rate limit. */
  limitNext(times: number): void;
  close(): void;
}

const OPERATIONS = routesOf(new URL("./github-contract.json", import.meta.url));

export async function startGithub(token: string): Promise<GithubMock> {
  const pulls: Pull[] = [];
  const calls: Call[] = [];
  const violations: string[] = [];
  let limited = 0;
  const server: Server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "/", "http://mock");
    const found = OPERATIONS.find(({ method, pattern }) => method === request.method && pattern.test(url.pathname));
    const parameters = found?.pattern.exec(url.pathname)?.groups ?? {};
    const body = await bodyOf(request);
    if (!found) violations.push(`${request.method} ${url.pathname}: not in the contract`);
    else violations.push(...problems(found, url.searchParams, body));
    if (request.headers.authorization !== `token ${token}`) violations.push("no token");
    const refused = found?.operationId === "pulls/create" && limited > 0;
    if (refused) limited--;
    const [status, answer] = refused ? LIMITED : respond(pulls, found?.operationId ?? "", parameters, url.searchParams, body);
    calls.push({ operation: found?.operationId ?? "unknown", at: Date.now(), status });
    send(response, status, answer, refused ? { "retry-after": "1" } : {});
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const at = server.address();
  return {
    url: `http://127.0.0.1:${typeof at === "object" ? at?.port : 0}`,
    ...{ pulls, calls, violations },
    limitNext: (times) => {
      limited = times;
    },
    close: () => [server.closeAllConnections(), server.close()],
  };
}

const LIMITED = [
  403,
  { message: "You have exceeded a secondary rate limit. Please wait a few minutes before you try again." },
] as const;

function respond(
  pulls: Pull[],
  operation: string,
  { owner, repo, pull_number, issue_number }: Record<string, string>,
  query: URLSearchParams,
  body: Body,
): readonly [number, unknown] {
  const name = `${owner}/${repo}`;
  const pull = pulls.find((one) => one.repo === name && one.number === Number(pull_number ?? issue_number));
  if (operation === "pulls/list") {
    const [who, ref] = query.get("head")?.split(":") ?? [];
    const state = query.get("state") ?? "open";
    return [
      200,
      pulls.filter(
        (one) => one.repo === name && who === owner && one.head.ref === ref && (state === "all" || one.state === state),
      ),
    ];
  }
  if (operation === "pulls/create") return create(pulls, name, body);
  if (!pull) return [404, { message: "Not Found" }];
  if (operation === "pulls/update") Object.assign(pull, body);
  if (operation === "issues/add-labels") pull.labels.push(...(body.labels as string[]).map((label) => ({ name: label })));
  if (operation === "pulls/request-reviewers") pull.reviewers.push(...(body.reviewers as string[]));
  return [operation === "pulls/request-reviewers" ? 201 : 200, operation === "issues/add-labels" ? pull.labels : pull];
}

function create(pulls: Pull[], repo: string, body: Body): readonly [number, unknown] {
  const ref = String(body.head);
  if (pulls.some((one) => one.repo === repo && one.head.ref === ref && one.state === "open"))
    return [422, { message: "Validation Failed: A pull request already exists" }];
  const number = pulls.length + 1;
  const made: Pull = {
    ...{
      number,
      repo,
      title: String(body.title),
      body: String(body.body),
      state: "open",
      draft: body.draft === true,
      merged_at: null,
    },
    ...{
      head: { ref },
      base: { ref: String(body.base) },
      labels: [],
      reviewers: [],
      html_url: `https://github.example/${repo}/pull/${number}`,
    },
  };
  pulls.push(made);
  return [201, made];
}

function send(response: ServerResponse, status: number, answer: unknown, headers: Readonly<Record<string, string>>): void {
  response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(answer));
}
