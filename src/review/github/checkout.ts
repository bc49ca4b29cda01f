/** Whether the checkout is what the pull request shows. Nothing of the repository is run, and git reads nothing but HEAD. */
import { createHash } from "node:crypto";
import { git } from "../../repo/git.js";
import type { FileResult, Report } from "../../types.js";
import type { PullFile } from "../patches.js";
import { ReviewError, type ReviewRequest } from "./request.js";

/** @throws ReviewError unless the checkout's HEAD is the commit `head`, seen from its top folder. */
export async function checkHead({ checkout, pull }: ReviewRequest, head: string): Promise<void> {
  const { status, stdout, stderr } = await git(checkout, ["rev-parse", "--show-prefix", "--verify", "HEAD"]);
  if (status !== 0)
    throw new ReviewError(`no commit is checked out here (git: ${reason(stderr)}); run in a checkout of the pull request`);
  const lines = stdout.toString().split("\n");
  const [commit = "", prefix = ""] = [lines.at(-2), lines.at(-3)];
  if (prefix !== "") throw new ReviewError("review must run in the repository's top folder");
  if (commit === head) return;
  const remedy = `git fetch origin pull/${pull}/head && git checkout FETCH_HEAD; in GitHub Actions give actions/checkout the ref github.event.pull_request.head.sha`;
  throw new ReviewError(`the checkout is at ${commit.slice(0, 12)}, the pull request's head is ${head.slice(0, 12)}: ${remedy}`);
}

function reason(stderr: string): string {
  return stderr.split("\n")[0]?.replace(/^fatal: /, "") || "not installed";
}

const DIFFERS =
  "is not as in the pull request's head, so nothing is said of it; commit or stash changes, or check out without core.autocrlf and filters";

/** Files that were read with findings and are not as GitHub has them: lines and suggestions would be wrong. */
export function unlike({ files }: Report, listed: readonly PullFile[]): Report["failures"] {
  const hashes = new Map(listed.map(({ filename, sha }) => [filename, sha]));
  const differs = ({ path, input, findings }: FileResult) => {
    const hash = hashes.get(path);
    return findings.length > 0 && typeof hash === "string" && hash !== blobHash(input);
  };
  return files.filter(differs).map(({ path }) => ({ path, message: DIFFERS }));
}

/** git's name of a file's content. See git-hash-object(1). */
function blobHash(text: string): string {
  const bytes = Buffer.from(text);
  return createHash("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}
