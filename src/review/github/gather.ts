/** What is to be said of a pull request: GitHub's list of its files, and the analysis of a checkout that is the same commit. */
import type { Octokit } from "octokit";
import type { Report } from "../../types.js";
import { type Draft, draft } from "../comments.js";
import type { Target } from "../listing.js";
import { changedLinesOf, type PullFile } from "../patches.js";
import { reviewSites } from "../sites.js";
import { checkHead, unlike } from "./checkout.js";
import { onlySites } from "./findings.js";
import { readFiles, readPull } from "./read.js";
import { refusal } from "./refusal.js";
import type { ReviewRequest } from "./request.js";

export interface Material {
  readonly draft: Draft;
  readonly target: Target;
  /** Sentences for the reader of the review and for the log. */
  readonly remarks: readonly string[];
  /** The draft's sites only. */
  readonly report: Report;
  readonly failures: Report["failures"];
}

/** @returns undefined for a pull request that is closed. @throws ReviewError */
export async function gather(api: Octokit, request: ReviewRequest): Promise<Material | undefined> {
  const { owner, repo } = request;
  const pull = await reading(request, () => readPull(api, request));
  if (!pull.open) return undefined;
  await checkHead(request, pull.head);
  const files = await reading(request, () => readFiles(api, request));
  const report = await request.analyse(request.checkout);
  const failures = failuresOf(report, files);
  const broken = new Set(failures.map(({ path }) => path));
  const changed = changedLinesOf(files.filter(({ filename }) => !broken.has(filename)));
  const found = draft(reviewSites(report), changed);
  return {
    draft: found,
    target: { webUrl: pull.webUrl, repo: `${owner}/${repo}`, commit: pull.head },
    remarks: remarksOn(pull.changedFiles, files.length),
    report: onlySites(report, found.sites),
    failures,
  };
}

async function reading<T>(request: ReviewRequest, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    throw refusal(error, `read pull request ${request.owner}/${request.repo}#${request.pull}`, request);
  }
}

/** Of files that the pull request changes, and of folders around them: the others are not its author's business. */
function failuresOf(report: Report, listed: readonly PullFile[]): Report["failures"] {
  const own = new Set(listed.flatMap(({ filename }) => [".", filename, ...foldersOf(filename)]));
  const broken = report.files.flatMap(({ path, problem }) => (problem?.level === "error" ? [{ path, ...problem }] : []));
  return [...report.failures, ...broken, ...unlike(report, listed)].filter(({ path }) => own.has(path));
}

function foldersOf(path: string): string[] {
  const parts = path.split("/").slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join("/"));
}

function remarksOn(changed: number, listed: number): string[] {
  if (listed >= changed) return [];
  return [`GitHub lists only ${listed} of the ${changed} files that the pull request changes; the others are not reviewed.`];
}
