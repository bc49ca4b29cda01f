/** `bulk <verb> [folder]`: a campaign over many repositories. */
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { type Campaign, readCampaign, readCampaignFile } from "../src/bulk/campaign.js";
import { explained } from "../src/bulk/disk.js";
import { initCampaign } from "../src/bulk/init.js";
import { latestEntries } from "../src/bulk/journal.js";
import { parseRepositories } from "../src/bulk/repositories.js";
import type { Repository } from "../src/bulk/types.js";
import { OptionError, type RawValues } from "../src/option-values.js";
import { print } from "./output.js";

/** A checked command line: the campaign of a folder. */
export interface Opened {
  readonly campaign: Campaign;
  readonly repositories: readonly Repository[];
  readonly values: RawValues;
}

type Verb = (opened: Opened) => Promise<number>;

const VERBS: Readonly<Record<string, () => Promise<Verb>>> = {
  run: async () => (await import("./bulk-run.js")).runVerb,
  retry: async () => (await import("./bulk-run.js")).retryVerb,
  cancel: async () => (await import("./bulk-run.js")).cancelVerb,
  status: async () => status,
  report: async () => report,
  prs: async () => (await import("./bulk-pulls.js")).prs,
  close: async () => (await import("./bulk-pulls.js")).close,
};

export const VERB_NAMES = ["init", ...Object.keys(VERBS)];

/** @throws OptionError for bad usage, bad campaigns, and folders that cannot be written. */
export async function bulk(values: RawValues): Promise<number> {
  try {
    return await carryOut(values);
  } catch (error) {
    throw explained(error);
  }
}

async function carryOut(values: RawValues): Promise<number> {
  const [verb, shown] = [String(values.verb), String(values.folder ?? ".")];
  const dir = resolve(shown);
  if (verb === "init") {
    await print(
      process.stderr,
      `made ${initCampaign(dir, shown).join(", ")}; fill them in, then: sana-codemod bulk run ${shown}\n`,
    );
    return 0;
  }
  const load = VERBS[verb];
  if (!load) throw new OptionError(`bulk knows ${VERB_NAMES.join(", ")}, not ${JSON.stringify(verb)}`);
  const campaign = await readCampaign(dir, shown);
  const text = readCampaignFile(dir, shown, "repos.txt");
  const repositories = parseRepositories(text, join(shown, "repos.txt"), dir, campaign["clone-url"]);
  return (await load())({ campaign, repositories, values });
}

async function status({ campaign, repositories }: Opened): Promise<number> {
  const { countStates } = await import("../src/bulk/report.js");
  const latest = await latestEntries(campaign.dir);
  const { done, nothing, left, failed, open } = countStates(repositories, latest);
  const failures = repositories.flatMap(({ id, name }) => {
    const entry = latest.get(id);
    return entry?.state === "failed" ? [`  ${name}: ${entry.reason}\n`] : [];
  });
  const pulls = [...latest.values()].filter(({ pull }) => pull).length;
  await print(
    process.stdout,
    `${repositories.length} repositories: ${done} done, ${nothing} nothing to do, ${left} left, ${failed} failed, ${open} open; ${pulls} pull requests\n${failures.join("")}`,
  );
  return 0;
}

async function report({ campaign, repositories }: Opened): Promise<number> {
  const { renderHtml, renderMarkdown } = await import("../src/bulk/report.js");
  const latest = await latestEntries(campaign.dir);
  for (const [name, render] of [
    ["report.md", renderMarkdown],
    ["report.html", renderHtml],
  ] as const) {
    writeFileSync(join(campaign.dir, name), render(repositories, latest));
    await print(process.stdout, `${join(campaign.dir, name)}\n`);
  }
  return 0;
}
