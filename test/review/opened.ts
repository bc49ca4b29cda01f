/** A pull request that is open on a fresh server, and what tests ask of it. */
import { onTestFinished } from "vitest";
import { type Github, startGithub } from "./github.js";
import { filesOf, headOf, type PullRepository, pullRepository } from "./pull-files.js";
import { filler, IMPORTS, LOAD, RECAST } from "./sources.js";

export interface Opened extends PullRepository {
  readonly github: Github;
}

/** The server ends with the test, which fails when a request broke a rule. */
export async function open(...change: Parameters<typeof pullRepository>): Promise<Opened> {
  const made = pullRepository(...change);
  const github = await startGithub(made.head, made.files);
  onTestFinished(() => {
    github.close();
    if (github.violations.length > 0) throw new Error(github.violations.join("\n"));
  });
  return { ...made, github };
}

/** Pushes what was written to the working tree since. */
export function push({ box, github }: Opened): void {
  box.commit();
  const commits = Number(box.git("rev-list", "--count", "HEAD").stdout);
  Object.assign(github.world, { head: headOf(box), files: filesOf(box, `HEAD~${commits - 1}`) });
}

export const posts = ({ calls }: Github) => calls.filter(({ operation }) => operation === "pulls/create-review");

/** A site that the diff shows in part only. */
export const FAR = {
  base: { "far.py": IMPORTS + LOAD + filler(20) },
  head: { "far.py": IMPORTS + LOAD + filler(20) + RECAST },
};
