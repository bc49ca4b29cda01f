/** `bulk prs` and `bulk close`: a line per pull request. */
import { latestEntries } from "../src/bulk/journal.js";
import { closePulls, type PullState, pullStates } from "../src/bulk/pulls.js";
import type { Opened } from "./bulk.js";
import { print } from "./output.js";

export const prs = ({ campaign }: Opened): Promise<number> => list(campaign.dir, (entries) => pullStates(entries, campaign.api));

export const close = ({ campaign }: Opened): Promise<number> =>
  list(campaign.dir, (entries) => closePulls(entries, campaign.api));

type Entries = Awaited<ReturnType<typeof latestEntries>> extends Map<string, infer Entry> ? Iterable<Entry> : never;

/** Exit status 2 when the state of one is not known. */
async function list(dir: string, ask: (entries: Entries) => AsyncGenerator<PullState>): Promise<number> {
  const latest = await latestEntries(dir);
  let status = 0;
  for await (const { entry, state } of ask(latest.values())) {
    if (state.startsWith("not ")) status = 2;
    await print(process.stdout, `${state}  ${entry.name}  ${entry.pull?.url}\n`);
  }
  return status;
}
