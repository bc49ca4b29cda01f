/** What crosses the files of this room: a job is all a worker needs to know of one repository, an outcome all that comes back. Plain data. */
import type { Options } from "../options.js";

/** How far a campaign goes: a patch file, a pushed branch, a pull request. Each includes the ones before it. */
export const ACTIONS = ["patch", "push", "pr"] as const;
export type Action = (typeof ACTIONS)[number];

/** `left`: something was found and left, with reasons. */
export type State = "done" | "nothing" | "left" | "failed";

export interface Limits {
  /** Whole job, in seconds. */
  readonly seconds: number;
  /** What git may fetch, in MiB. */
  readonly mebibytes: number;
}

export interface PullRequestWish {
  /** Base address of the REST API. */
  readonly api: string;
  readonly title: string;
  readonly body: string;
  readonly draft: boolean;
  readonly labels: readonly string[];
  readonly reviewers: readonly string[];
  /** GitHub limits how much content is made in an hour. */
  readonly perHour: number;
}

export interface Repository {
  /** Safe as a file name, the same on every run. */
  readonly id: string;
  /** As repos.txt has it. */
  readonly name: string;
  readonly url: string;
  /** `owner/name` on the forge, where that is known. */
  readonly slug?: string;
}

export interface Job extends Repository {
  /** Digest of everything in the campaign that decides the result. */
  readonly key: string;
  readonly action: Action;
  /** Analyse only. */
  readonly dry: boolean;
  readonly options: Options;
  readonly branch: string;
  readonly message: string;
  readonly author: { readonly name: string; readonly email: string };
  /** When the branch holds commits of others. */
  readonly onConflict: "skip" | "replace";
  readonly limits: Limits;
  readonly keepClone: boolean;
  readonly pull: PullRequestWish;
}

export interface PullRequest {
  readonly number: number;
  readonly url: string;
}

export interface Outcome {
  readonly id: string;
  readonly name: string;
  readonly slug?: string;
  readonly key: string;
  readonly action: Action;
  readonly state: State;
  /** Why it failed or why nothing was done, one line. */
  readonly reason?: string;
  /** The last lines that git or the analysis said. */
  readonly log?: string;
  /** Worth another try: the network or a server was at fault. */
  readonly retry?: boolean;
  readonly files?: readonly string[];
  readonly sites?: number;
  /** `path:line: reason` of the sites that were left. */
  readonly left?: readonly string[];
  readonly commit?: string;
  /** False: the branch held this very commit already. */
  readonly pushed?: boolean;
  readonly pull?: PullRequest;
  readonly patch?: string;
  readonly seconds: number;
}
