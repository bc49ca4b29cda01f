/** The undisturbed run that disturbed ones are compared with, on copies of the same repositories. */
import { join } from "node:path";
import { expect } from "vitest";
import { journal, makeCampaign, run } from "./campaign.js";
import { branchOf, makeRemotes, type Remote, timesPushed } from "./remotes.js";

export const BRANCH = "sana-precision";

export interface Side {
  readonly dir: string;
  readonly remotes: readonly Remote[];
}

/** Repositories and a campaign that pushes, in a folder of their own. */
export function makeSide(folder: string, count: number): Side {
  const remotes = makeRemotes(folder, count);
  const settings = `action = "push"\nclone-url = "file://${folder}/{{repo}}.git"\nattempts = 2\n`;
  return {
    dir: makeCampaign(
      join(folder, "campaign"),
      settings,
      remotes.map(({ name }) => name),
    ),
    remotes,
  };
}

export async function undisturbed(folder: string, count: number): Promise<Side> {
  const side = makeSide(folder, count);
  await run(["bulk", "run", side.dir, "--quiet"], folder);
  return side;
}

/** Branch and state of each repository. */
export function finalState({ dir, remotes }: Side) {
  const entries = journal(dir);
  return remotes.map((remote) => [
    remote.name,
    branchOf(remote, BRANCH),
    entries.findLast(({ name }) => name === remote.name)?.state,
  ]);
}

/** Same final state, each repository in the journal once, each branch moved once at most. @returns the counts. */
export function expectSame(disturbed: Side, calm: Side): string {
  expect(finalState(disturbed)).toEqual(finalState(calm));
  const names = journal(disturbed.dir).map(({ name }) => name);
  const pushes = disturbed.remotes.map((remote) => timesPushed(remote, BRANCH));
  const doubled = pushes.filter((times) => times > 1).length + names.length - new Set(names).size;
  const lost = disturbed.remotes.filter(({ name }) => !names.includes(name)).length;
  expect([names.length, doubled, lost]).toEqual([disturbed.remotes.length, 0, 0]);
  const pushed = pushes.filter((times) => times > 0).length;
  return `${names.length} repositories, ${pushed} branches pushed, ${doubled} doubled, ${lost} lost`;
}
