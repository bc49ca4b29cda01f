/** `/sana-codemod apply`: the rewrite as one commit on the pull request's branch, for people who may write to the repository. */
import { git, serving } from "../../bulk/git.js";
import { JobError } from "../../bulk/process.js";
import { inCheckout } from "./checkout.js";
import { asCode, gitCall, type Place, runSelf, sourceOf, urlOf } from "./work.js";

const AUTHOR = { name: "sana-codemod", email: "sana-codemod@users.noreply.github.com" };
const SUBJECT = "Load SANA pipelines in one precision";

/** Answers in the pull request. @returns what was done. @throws JobError */
export async function apply(place: Place): Promise<string> {
  const { task, pull } = place;
  if (!(await mayWrite(place))) return say(place, `only people with write access to ${task.owner}/${task.repo} may ask for this`);
  if (!pull.head.repo) return say(place, "the repository of the pull request's branch is gone");
  return inCheckout(place.workshop.checkouts, sourceOf(place), gitCall(place), (dir) => rewriteIn(dir, place));
}

/** Asked of GitHub: what a payload says of its author is not about permissions. */
async function mayWrite({ api, task }: Place): Promise<boolean> {
  const { owner, repo, author = "" } = task;
  const { data } = await api.rest.repos.getCollaboratorPermissionLevel({ owner, repo, username: author });
  return data.permission === "admin" || data.permission === "write";
}

async function rewriteIn(dir: string, place: Place): Promise<string> {
  const { status, stderr } = await runSelf(place, dir, ["--quiet", ...place.workshop.options, "."]);
  if (status !== 0 && status !== 1)
    throw new JobError(`the rewrite ended with status ${status}: ${stderr.trim().split("\n").at(-1)}`);
  const call = gitCall(place);
  const changed = (await git(dir, ["diff", "--name-only", "-z", "--no-ext-diff", "--no-textconv"], call))
    .split("\0")
    .filter(Boolean);
  if (changed.length === 0) return say(place, "nothing to rewrite; `sana-codemod --dry --verbose` says why");
  const commit = await commitAll(dir, changed, place);
  const refused = await push(dir, commit, place);
  if (refused !== undefined) return say(place, `the commit cannot be pushed: ${asCode(refused)}`);
  return say(place, `pushed ${commit}: ${changed.length} ${changed.length === 1 ? "file" : "files"} changed`);
}

async function commitAll(dir: string, files: readonly string[], place: Place): Promise<string> {
  const { name, email } = AUTHOR;
  const call = gitCall(place);
  const env = {
    ...call.env,
    ...{ GIT_AUTHOR_NAME: name, GIT_AUTHOR_EMAIL: email, GIT_COMMITTER_NAME: name, GIT_COMMITTER_EMAIL: email },
  };
  const message = `${SUBJECT}\n\nAsked for by @${place.task.author} in #${place.task.pull}.\n`;
  await git(dir, ["add", "--sparse", "--", ...files.map((file) => `:(literal)${file}`)], call);
  await git(dir, ["commit", "--quiet", "--no-verify", "--cleanup=verbatim", "-m", message], { ...call, env });
  return (await git(dir, ["rev-parse", "HEAD"], call)).trim();
}

/** Only onto the commit that was rewritten. @returns why it was refused. */
async function push(dir: string, commit: string, place: Place): Promise<string | undefined> {
  const { workshop, pull } = place;
  const [owner = "", repo = ""] = pull.head.repo?.full_name.split("/") ?? [];
  const url = urlOf(workshop, owner, repo);
  const lease = `--force-with-lease=refs/heads/${pull.head.ref}:${pull.head.sha}`;
  const how = ["--quiet", "--porcelain", "--no-verify", "--recurse-submodules=no", lease, ...serving(url, "receive-pack")];
  try {
    await git(dir, ["push", ...how, url, `${commit}:refs/heads/${pull.head.ref}`], gitCall(place));
    return undefined;
  } catch (error) {
    if (error instanceof JobError && !error.retry && !workshop.signal.aborted) return error.message;
    throw error;
  }
}

/** Answers with a comment. The words are ours; nothing of the repository or of git is quoted but one line, as code. */
export async function say({ api, task }: Place, text: string): Promise<string> {
  const { owner, repo, pull } = task;
  await api.rest.issues.createComment({ owner, repo, issue_number: pull, body: `sana-codemod: ${text}` });
  return text;
}
