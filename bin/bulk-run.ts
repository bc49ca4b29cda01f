/** `bulk run`, `bulk retry --failed` and `bulk cancel`. */
import { join } from "node:path";
import type { Campaign } from "../src/bulk/campaign.js";
import { requireGit } from "../src/bulk/git.js";
import { localQueue, type Queue } from "../src/bulk/queue.js";
import { runCampaign, type Selection } from "../src/bulk/run.js";
import { ACTIONS, type Action } from "../src/bulk/types.js";
import { OptionError, type RawValues } from "../src/option-values.js";
import type { Opened } from "./bulk.js";
import { progress } from "./bulk-progress.js";
import { number, one, STOPPING, stopSignal } from "./bulk-values.js";
import { print } from "./output.js";
import { packagePath } from "./package.js";

/** Everything that is not finished. @throws OptionError */
export function runVerb(opened: Opened): Promise<number> {
  if (opened.values.failed) throw new OptionError("--failed belongs to retry: sana-codemod bulk retry --failed");
  return start(opened, false);
}

/** What failed last time. @throws OptionError */
export function retryVerb(opened: Opened): Promise<number> {
  if (!opened.values.failed) throw new OptionError("retry needs --failed: sana-codemod bulk retry --failed");
  return start(opened, true);
}

async function start({ campaign, repositories, values }: Opened, failed: boolean): Promise<number> {
  const selection = readSelection(values, campaign, failed);
  if (selection.action === "pr" && !selection.dry) (await import("../src/bulk/github.js")).token();
  const listener = progress(values.quiet === true, selection);
  const queue = await queueFor(values, campaign);
  const failures = await runCampaign(campaign, repositories, selection, queue, listener, stopSignal(STOPPING));
  await print(process.stderr, listener.summary());
  return failures > 0 ? 2 : 0;
}

/** Takes what still waits out of the queue; workers finish what they have begun. */
export async function cancelVerb({ campaign, values }: Opened): Promise<number> {
  const url = one(values.queue);
  if (url === undefined) throw new OptionError("cancel needs --queue redis://HOST; a run without a queue is stopped with Ctrl+C");
  const { cancel } = await import("../src/bulk/redis.js");
  await print(process.stdout, `${await cancel(url, campaign.dir)} jobs cancelled\n`);
  return 0;
}

async function queueFor(values: RawValues, campaign: Campaign): Promise<Queue> {
  const { dir, concurrency, attempts } = campaign;
  const url = one(values.queue);
  if (url !== undefined) return queueAt(url, values, campaign);
  await requireGit();
  const sleep = number(values, "sleep", 0) ?? campaign.sleep;
  return localQueue({
    program: packagePath("dist/bin/sana-codemod.js"),
    clones: join(dir, "clones"),
    concurrency,
    attempts,
    sleep,
  });
}

async function queueAt(url: string, { sleep }: RawValues, { dir, attempts }: Campaign): Promise<Queue> {
  if (sleep !== undefined)
    throw new OptionError(
      "--sleep is for runs without --queue; with it, fewer workers or a lower --concurrency of theirs slow a campaign",
    );
  const { redisQueue } = await import("../src/bulk/redis.js");
  return redisQueue(url, { campaign: dir, attempts, notice: (line) => void print(process.stderr, `${line}\n`) });
}

function readSelection(values: RawValues, campaign: Campaign, failed: boolean): Selection {
  const action = one(values.action) ?? campaign.action;
  if (!ACTIONS.includes(action as Action))
    throw new OptionError(`--action must be one of ${ACTIONS.join(", ")}, not ${JSON.stringify(action)}`);
  return {
    action: action as Action,
    dry: values.dry === true,
    limit: number(values, "limit", 1),
    only: [values.only ?? []].flat().map(String),
    failed,
    again: values.again === true,
  };
}
