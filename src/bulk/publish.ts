/**
 * Commit, branch, push. The commit is a function of the base commit and the change (its dates are the base's): done again it is the same
 * commit, so that a run that was killed between push and journal pushes nothing twice.
 */

import type { Clone } from "./clone.js";
import { fetchTip, git, serving } from "./git.js";
import { type Bounds, JobError } from "./process.js";
import type { Job } from "./types.js";

/** Last line of the messages of our commits: tells them from commits that others put on the branch. */
export const TRAILER = "Made-by: sana-codemod bulk";

/** Commits the files. @returns the commit. */
export async function commit(
  { dir, head }: Clone,
  job: Job,
  message: string,
  files: readonly string[],
  bounds: Bounds,
): Promise<string> {
  const date = (await git(dir, ["show", "--no-patch", "--format=%cd", "--date=raw", head], { bounds })).trim();
  const { name, email } = job.author;
  const env = {
    ...{ GIT_AUTHOR_NAME: name, GIT_AUTHOR_EMAIL: email, GIT_AUTHOR_DATE: date },
    ...{ GIT_COMMITTER_NAME: name, GIT_COMMITTER_EMAIL: email, GIT_COMMITTER_DATE: date },
  };
  await git(dir, ["add", "--sparse", "--", ...files.map((file) => `:(literal)${file}`)], { bounds });
  await git(dir, ["commit", "--quiet", "--no-verify", "--cleanup=verbatim", "-m", `${message}\n\n${TRAILER}\n`], { bounds, env });
  return (await git(dir, ["rev-parse", "HEAD"], { bounds })).trim();
}

/** The change as a patch that `git apply` and `git am`-free tools accept. */
export function patchOf(dir: string, bounds: Bounds): Promise<string> {
  return git(dir, ["diff", "--binary", "--no-ext-diff", "--no-textconv", "--no-color", "--src-prefix=a/", "--dst-prefix=b/"], {
    bounds,
  });
}

export type Pushed = { readonly pushed: boolean } | { readonly conflict: string };

/** Brings the branch to `sha`. A branch with commits of others is left or replaced, as the campaign says. */
export async function push({ dir, remote }: Clone, job: Job, sha: string, bounds: Bounds): Promise<Pushed> {
  if (remote === sha) return { pushed: false };
  if (remote !== undefined && job.onConflict === "skip" && !(await isOurs(dir, job, remote, bounds)))
    return { conflict: `branch ${job.branch} holds commits of others; merge or delete it, or set on-conflict = "replace"` };
  const lease = `--force-with-lease=refs/heads/${job.branch}:${remote ?? ""}`;
  const how = ["--quiet", "--porcelain", "--no-verify", "--recurse-submodules=no", lease, ...serving(job.url, "receive-pack")];
  await git(dir, ["push", ...how, "origin", `${sha}:refs/heads/${job.branch}`], { bounds });
  return { pushed: true };
}

async function isOurs(dir: string, job: Job, remote: string, bounds: Bounds): Promise<boolean> {
  await fetchTip(dir, job.url, remote, { bounds });
  const message = await git(dir, ["show", "--no-patch", "--format=%B", remote], { bounds });
  return message.trimEnd().endsWith(TRAILER);
}

/** Checks that all is committed that the analysis changed. @throws JobError naming what is left over. */
export async function checkClean(dir: string, bounds: Bounds): Promise<void> {
  const rest = (await git(dir, ["status", "--porcelain", "--untracked-files=no"], { bounds })).trim();
  if (rest !== "") throw new JobError("changes outside the analysed files appeared; nothing was pushed", rest);
}
