/** Pull requests through octokit: one per branch, made once and updated on re-runs. Its throttling obeys GitHub's limits. */
import { Octokit } from "octokit";
import { OptionError } from "../option-values.js";
import type { Analysis } from "./analysis.js";
import { JobError } from "./process.js";
import { fill } from "./template.js";
import type { Job, Outcome, PullRequest } from "./types.js";

const MOST_RETRIES = 4;

const clients = new Map<string, Octokit>();

/** One client per API and process, so that its limits hold for all repositories. @throws OptionError without a token. */
export function client(api: string): Octokit {
  const known = clients.get(api);
  if (known) return known;
  const made = new Octokit({ auth: token(), baseUrl: api, userAgent: "sana-codemod", log: SILENT, throttle: THROTTLE });
  clients.set(api, made);
  return made;
}

/** Read by octokit's throttling: true waits as long as GitHub asks, then tries again. */
const THROTTLE = {
  onRateLimit: (_after: number, _options: object, _octokit: object, retries: number) => retries < MOST_RETRIES,
  onSecondaryRateLimit: (_after: number, _options: object, _octokit: object, retries: number) => retries < MOST_RETRIES,
};

const SILENT = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

/** @throws OptionError naming the variables. */
export function token(): string {
  const found = process.env.GITHUB_TOKEN || process.env.GH_TOKEN;
  if (!found) throw new OptionError("pull requests need a token: set GITHUB_TOKEN (contents and pull requests: read and write)");
  return found;
}

/** `owner/name` apart. @throws JobError where it is not known. */
export function ownerAndName({ slug, name }: { readonly slug?: string; readonly name: string }): { owner: string; repo: string } {
  const [owner, repo] = slug?.split("/") ?? [];
  if (owner && repo) return { owner, repo };
  throw new JobError(
    `${name}: no owner/name is known, so no pull request can be opened; write owner/name or an https URL in repos.txt`,
  );
}

type Published = Pick<Outcome, "state"> & { readonly reason?: string; readonly pull?: PullRequest };

/**
 * Opens the pull request of a pushed branch, or brings the open one up to date. One that a person closed stays closed.
 * @param pace awaited before a pull request is made.
 */
export async function openPullRequest(job: Job, base: string, analysis: Analysis, pace: Pace): Promise<Published> {
  try {
    return await openOrUpdate(job, base, analysis, pace);
  } catch (error) {
    throw error instanceof JobError || error instanceof OptionError ? error : refused(error);
  }
}

/** Waits until another pull request may be made. @param perHour at most. */
export type Pace = (perHour: number) => Promise<void>;

async function openOrUpdate(job: Job, base: string, analysis: Analysis, pace: Pace): Promise<Published> {
  const { pulls } = client(job.pull.api).rest;
  const where = ownerAndName(job);
  const [title, body] = [fill(job.pull.title, job, analysis), fill(job.pull.body, job, analysis)];
  const { data } = await pulls.list({ ...where, head: `${where.owner}:${job.branch}`, state: "all", per_page: 100 });
  const own = data.filter(({ head }) => head.ref === job.branch);
  const open = own.find(({ state }) => state === "open");
  if (open) {
    if (open.title !== title || (open.body ?? "").trim() !== body)
      await pulls.update({ ...where, pull_number: open.number, title, body });
    await decorate(
      job,
      open.number,
      open.labels.map(({ name }) => name),
    );
    return { state: "done", pull: { number: open.number, url: open.html_url } };
  }
  const closed = own.find(({ merged_at }) => merged_at === null);
  if (closed) {
    const pull = { number: closed.number, url: closed.html_url };
    return { state: "left", reason: `pull request #${closed.number} was closed; it is not opened again`, pull };
  }
  await pace(job.pull.perHour);
  const made = await pulls.create({ ...where, head: job.branch, base, title, body, draft: job.pull.draft });
  await decorate(job, made.data.number, []);
  return { state: "done", pull: { number: made.data.number, url: made.data.html_url } };
}

async function decorate(job: Job, number: number, present: readonly string[]): Promise<void> {
  const { issues, pulls } = client(job.pull.api).rest;
  const where = ownerAndName(job);
  const labels = job.pull.labels.filter((label) => !present.includes(label));
  if (labels.length > 0) await issues.addLabels({ ...where, issue_number: number, labels });
  if (present.length === 0 && job.pull.reviewers.length > 0)
    await pulls.requestReviewers({ ...where, pull_number: number, reviewers: [...job.pull.reviewers] });
}

/** @returns GitHub's refusal in one line; server faults are worth another try. */
export function refused(error: unknown): JobError {
  const status = error instanceof Error && "status" in error ? Number(error.status) : undefined;
  const message = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
  const transient = status === undefined || status >= 500 || status === 429;
  return new JobError(`GitHub${status === undefined ? "" : ` (${status})`}: ${message.slice(0, 300)}`, "", transient);
}
