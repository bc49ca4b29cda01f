/** One task from delivery to outcome: the pull request is looked up, checked out apart, and reviewed or rewritten by a process of its own. */
import type { Octokit } from "octokit";
import type { GitCall } from "../../bulk/git.js";
import { type Answer, type Bounds, JobError, runBounded } from "../../bulk/process.js";
import { client } from "../github/client.js";
import type { Access } from "./access.js";
import { apply, say } from "./apply.js";
import { gitEnvironment, inCheckout, WITHOUT } from "./checkout.js";
import type { Task } from "./task.js";

export interface Workshop {
  readonly access: Access;
  /** Of GitHub's API. */
  readonly baseUrl: string;
  /** Address of a repository, with `{owner}` and `{repo}` in it. */
  readonly gitUrl: string;
  /** The compiled command. */
  readonly program: string;
  /** Options of the analysis for the command line. */
  readonly options: readonly string[];
  /** Seconds that one task may take. */
  readonly seconds: number;
  /** Mebibytes that git may fetch for one task. */
  readonly mebibytes: number;
  /** Folder of the checkouts. */
  readonly checkouts: string;
  /** Ends tasks. */
  readonly signal: AbortSignal;
}

/** What an open pull request says of itself. */
export interface Pull {
  readonly head: { readonly sha: string; readonly ref: string; readonly repo: { readonly full_name: string } | null };
}

export interface Place {
  readonly task: Task;
  readonly workshop: Workshop;
  readonly api: Octokit;
  readonly token: string;
  readonly bounds: Bounds;
  readonly pull: Pull;
}

/** @returns what was done, on one line. @throws JobError why it was not. */
export async function work(task: Task, workshop: Workshop): Promise<string> {
  const { access, baseUrl, seconds, signal } = workshop;
  const bounds = { deadline: Date.now() + seconds * 1000, seconds };
  const token = await access.token(task);
  const api = client({ token, baseUrl, patience: seconds, signal });
  const { owner, repo } = task;
  const { data: pull } = await api.rest.pulls.get({ owner, repo, pull_number: task.pull });
  if (pull.state !== "open") return "the pull request is closed";
  const place = { task, workshop, api, token, bounds, pull };
  try {
    return await (task.kind === "review" ? review(place) : apply(place));
  } catch (error) {
    if (!(error instanceof JobError) || error.retry || signal.aborted) throw error;
    const reason = error.message.replace(/; raise .*campaign\.toml.*$/, "");
    if (task.kind === "review") throw new JobError(reason);
    return say(place, `the rewrite failed: ${asCode(reason)}`);
  }
}

/** What a program said, so that it can mention nobody. */
export const asCode = (text: string): string => `\`${text.replaceAll(/[`\s]+/g, " ").slice(0, 300)}\``;

/** The command itself reviews: what it may do wrong or take too long ends with its process. */
async function review(place: Place): Promise<string> {
  const { task, workshop } = place;
  const { owner, repo, pull } = task;
  const where = ["--repo", `${owner}/${repo}`, "--pull", `${pull}`, "--base-url", workshop.baseUrl];
  return inCheckout(workshop.checkouts, sourceOf(place), gitCall(place), async (dir) => {
    const { status, stderr } = await runSelf(place, dir, ["review", ...where, ...workshop.options]);
    const said = lastLine(stderr);
    if (status === 0 || status === 3) return said;
    throw new JobError(said === "" ? `the review ended with status ${status}` : said);
  });
}

/** This program in `dir`, with the task's token and none of the server's secrets. */
export function runSelf(place: Place, dir: string, args: readonly string[]): Promise<Answer> {
  const { workshop, bounds, token } = place;
  const env = { ...process.env, ...WITHOUT, GITHUB_STEP_SUMMARY: undefined, GITHUB_TOKEN: token };
  return runBounded(process.execPath, [workshop.program, ...args], { cwd: dir, env, bounds, watch: stopped(workshop) });
}

export function gitCall({ workshop, bounds, token, task }: Place): GitCall {
  return { bounds, watch: stopped(workshop), env: gitEnvironment(urlOf(workshop, task.owner, task.repo), token) };
}

export function sourceOf({ workshop, task, pull }: Place) {
  return { url: urlOf(workshop, task.owner, task.repo), head: pull.head.sha, mebibytes: workshop.mebibytes };
}

export function urlOf({ gitUrl }: Workshop, owner: string, repo: string): string {
  return gitUrl.replaceAll("{owner}", owner).replaceAll("{repo}", repo);
}

const stopped =
  ({ signal }: Workshop) =>
  () =>
    signal.aborted ? "stopped with the server; done again at the next start" : undefined;

const lastLine = (text: string): string =>
  text
    .trim()
    .split("\n")
    .at(-1)
    ?.replace(/^sana-codemod: /, "") ?? "";
