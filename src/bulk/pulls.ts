/** `bulk prs` and `bulk close`: the pull requests that the journal names. */

import { client, ownerAndName, refused } from "./github.js";
import type { Entry } from "./journal.js";

export interface PullState {
  readonly entry: Entry;
  /** `open`, `draft`, `merged`, `closed`, or why it is not known. */
  readonly state: string;
}

/** Asks for each pull request, one after the other. */
export async function* pullStates(entries: Iterable<Entry>, api: string): AsyncGenerator<PullState> {
  for (const entry of entries) if (entry.pull) yield { entry, state: await stateOf(entry, entry.pull.number, api) };
}

async function stateOf(entry: Entry, number: number, api: string): Promise<string> {
  try {
    const { data } = await client(api).rest.pulls.get({ ...ownerAndName(entry), pull_number: number });
    return data.merged_at ? "merged" : data.state === "open" && data.draft ? "draft" : data.state;
  } catch (error) {
    return `not known: ${refused(error).message}`;
  }
}

/** Closes those that are open. Branches stay. */
export async function* closePulls(entries: Iterable<Entry>, api: string): AsyncGenerator<PullState> {
  for await (const found of pullStates(entries, api)) {
    const { entry, state } = found;
    yield entry.pull && (state === "open" || state === "draft")
      ? { entry, state: await close(entry, entry.pull.number, api) }
      : found;
  }
}

async function close(entry: Entry, number: number, api: string): Promise<string> {
  try {
    await client(api).rest.pulls.update({ ...ownerAndName(entry), pull_number: number, state: "closed" });
    return "closed now";
  } catch (error) {
    return `not closed: ${refused(error).message}`;
  }
}
