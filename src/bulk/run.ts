/** A run of a campaign: which repositories are still to be done, their jobs, and the journal of what came of them. */
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { OptionError } from "../option-values.js";
import { matchesAny, parsePattern } from "../repo/glob.js";
import type { Campaign } from "./campaign.js";
import { type Entry, latestEntries, openJournal } from "./journal.js";
import { takeLock } from "./lock.js";
import { memoryKeeper } from "./memory.js";
import type { Queue } from "./queue.js";
import { ACTIONS, type Action, type Job, type Outcome, type Repository } from "./types.js";

export interface Selection {
  readonly action: Action;
  readonly dry: boolean;
  readonly limit: number | undefined;
  /** .gitignore syntax over the names in repos.txt. */
  readonly only: readonly string[];
  /** Only those that failed last time. */
  readonly failed: boolean;
  /** Those that are finished, too. */
  readonly again: boolean;
}

export interface Listener {
  /** @param failed how many of the finished had failed. */
  start(total: number, finished: number, failed: number): void;
  settled(outcome: Outcome): void;
}

/** @returns how many failed in this run. @throws OptionError when another run holds the campaign. */
export async function runCampaign(
  campaign: Campaign,
  repositories: readonly Repository[],
  selection: Selection,
  queue: Queue,
  listener: Listener,
  signal: AbortSignal,
): Promise<number> {
  const unlock = takeLock(campaign.dir);
  try {
    const latest = await latestEntries(campaign.dir);
    const open = openRepositories(campaign, repositories, selection, latest);
    const asked = new Set(open);
    const failed = repositories.filter((one) => !asked.has(one) && latest.get(one.id)?.state === "failed");
    listener.start(open.length, repositories.length - open.length, failed.length);
    return await drain(campaign, open, selection, queue, listener, signal);
  } finally {
    unlock();
  }
}

async function drain(
  campaign: Campaign,
  open: readonly Repository[],
  selection: Selection,
  queue: Queue,
  listener: Listener,
  signal: AbortSignal,
): Promise<number> {
  const journal = openJournal(campaign.dir);
  const keepMemory = memoryKeeper();
  let failed = 0;
  const settled = async (outcome: Outcome) => {
    if (outcome.state === "failed") failed++;
    if (!selection.dry) {
      await keepPatch(campaign.dir, outcome);
      journal.append(outcome);
    }
    listener.settled(outcome);
    keepMemory();
  };
  try {
    await queue.run(jobsOf(campaign, open, selection), settled, signal);
  } finally {
    journal.close();
  }
  return failed;
}

/** Those to work on, in the order of repos.txt. */
export function openRepositories(
  campaign: Campaign,
  repositories: readonly Repository[],
  { action, only, failed, again, limit }: Selection,
  latest: ReadonlyMap<string, Entry>,
): Repository[] {
  const patterns = only.map(readPattern);
  const open = repositories.filter((repository) => {
    if (patterns.length > 0 && !matchesAny(patterns, repository.name.replace(/^[./]+/, ""))) return false;
    const entry = latest.get(repository.id);
    return failed ? entry?.state === "failed" : again || !isFinished(entry, campaign.key, action);
  });
  return open.slice(0, limit);
}

function readPattern(text: string) {
  const pattern = parsePattern(text);
  if (!pattern) throw new OptionError(`--only: ${JSON.stringify(text)} is no pattern (.gitignore syntax)`);
  return pattern;
}

/** A patch is not finished when a push is asked for; a repository without a change is, whatever is asked. */
function isFinished(entry: Entry | undefined, key: string, action: Action): boolean {
  if (!entry || entry.key !== key) return false;
  return entry.state === "nothing" || ACTIONS.indexOf(entry.action) >= ACTIONS.indexOf(action);
}

function* jobsOf(campaign: Campaign, repositories: readonly Repository[], { action, dry }: Selection): Generator<Job> {
  const [, name = "", email = ""] = /^(.+) <(.+)>$/.exec(campaign.author) ?? [];
  const { options, key, branch, api, title, body, draft, labels, reviewers } = campaign;
  const shared = {
    ...{ options, key, action, dry, branch, author: { name, email } },
    message: campaign["commit-message"],
    onConflict: campaign["on-conflict"],
    limits: { seconds: campaign.timeout, mebibytes: campaign["max-size"] },
    keepClone: campaign["keep-clones"],
    pull: { api, title, body, draft, labels, reviewers, perHour: campaign["pull-requests-per-hour"] },
  };
  for (const repository of repositories) yield { ...repository, ...shared };
}

/** Whole or not at all; one from an earlier run goes when there is nothing to patch now. */
async function keepPatch(dir: string, { id, patch }: Outcome): Promise<void> {
  const path = join(dir, "patches", `${id}.patch`);
  if (patch === undefined) return rm(path, { force: true });
  await mkdir(join(dir, "patches"), { recursive: true });
  await writeFile(`${path}.new`, patch, { flush: true });
  await rename(`${path}.new`, path);
}
