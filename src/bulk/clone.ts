/**
 * The working copy of one repository: shallow, without the blobs that no host reads, kept for the next run. A copy that a killed run left
 * half-way is thrown away: a file `<id>.busy` beside it says so.
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { EXTENSIONS } from "../hosts/extensions.js";
import { fetchTip, type GitCall, git, serving } from "./git.js";
import { type Bounds, JobError } from "./process.js";
import type { Job } from "./types.js";

export interface Clone {
  readonly dir: string;
  /** Name of the default branch, `main`. */
  readonly base: string;
  /** Commit that is checked out. */
  readonly head: string;
  /** Commit of the campaign's branch on the remote. */
  readonly remote: string | undefined;
  /** Done with it, well. */
  release(): void;
}

/** @returns undefined for a repository without a commit. @throws JobError */
export async function openClone(folder: string, job: Job, bounds: Bounds): Promise<Clone | undefined> {
  const dir = join(folder, job.id);
  const busy = `${dir}.busy`;
  mkdirSync(folder, { recursive: true });
  if (existsSync(busy)) discardAll(folder, job.id);
  writeFileSync(busy, "");
  const refs = await remoteRefs(folder, job, bounds);
  if (refs.head === undefined) {
    rmSync(busy, { force: true });
    return undefined;
  }
  if (!existsSync(dir)) await initClone(dir, job.url, { bounds });
  await checkOut(dir, job, refs.head, { bounds });
  const release = () => {
    if (!job.keepClone) discard(dir);
    rmSync(busy, { force: true });
  };
  return { dir, base: refs.base, head: refs.head, remote: refs.branch, release };
}

/** Renamed first: whatever a killed run's git still writes goes to the renamed folder. */
export function discard(dir: string): void {
  if (!existsSync(dir)) return;
  const trash = `${dir}.trash-${process.pid}-${Date.now()}`;
  renameSync(dir, trash);
  rmSync(trash, { recursive: true, force: true, maxRetries: 3 });
}

/** The copy, and what a killed run had not wholly removed of earlier ones. */
function discardAll(folder: string, id: string): void {
  discard(join(folder, id));
  const left = readdirSync(folder).filter((name) => name.startsWith(`${id}.trash-`));
  for (const name of left) rmSync(join(folder, name), { recursive: true, force: true, maxRetries: 3 });
}

/** Where the default branch and the campaign's branch are. */
export async function remoteRefs(dir: string, { url, branch }: Job, bounds: Bounds) {
  const wanted = ["HEAD", `refs/heads/${branch}`];
  const text = await git(dir, ["ls-remote", "--symref", ...serving(url, "upload-pack"), "--", url, ...wanted], { bounds });
  const rows = text.split("\n").map((row) => row.split("\t"));
  const commit = (ref: string) => rows.find(([value, name]) => name === ref && !value?.startsWith("ref:"))?.[0];
  const symbolic = rows.find(([value, name]) => name === "HEAD" && value?.startsWith("ref: "))?.[0];
  const base = symbolic?.replace("ref: refs/heads/", "") ?? "HEAD";
  return { head: commit("HEAD"), base, branch: commit(`refs/heads/${branch}`) };
}

/** Makes a repository at `dir` that knows `url` as its origin and holds nothing yet. @throws JobError */
export async function initClone(dir: string, url: string, call: GitCall): Promise<void> {
  mkdirSync(dir);
  await git(dir, ["init", "--quiet", "--template=", "--initial-branch=sana-codemod-clone"], call);
  mkdirSync(join(dir, ".git", "info"), { recursive: true });
  writeFileSync(join(dir, ".git", "info", "sparse-checkout"), `${READ.join("\n")}\n`);
  const settings = `[core]\n\tsparseCheckout = true\n[extensions]\n\tpartialClone = origin\n[remote "origin"]\n\turl = ${JSON.stringify(url)}\n\tpromisor = true\n\tpartialclonefilter = blob:none\n`;
  writeFileSync(
    join(dir, ".git", "config"),
    `[core]\n\trepositoryformatversion = 1\n\tbare = false\n\tlogallrefupdates = false\n${settings}`,
  );
}

/** What the analysis reads, and what pins diffusers or tells git what to leave out. */
const READ = [
  ...EXTENSIONS.map((ending) => `*${ending}`),
  "requirements*.txt",
  "requirements/*.txt",
  "pyproject.toml",
  "setup.cfg",
  ".gitignore",
  ".gitattributes",
];

/** Fetches the commit `head` of a clone's origin and checks out what the analysis reads. @throws JobError */
export async function checkOut(dir: string, job: Pick<Job, "url" | "limits">, head: string, given: GitCall): Promise<void> {
  const watch = sizeWatch(join(dir, ".git", "objects", "pack"), job.limits.mebibytes);
  const call = { ...given, watch: () => given.watch?.() ?? watch() };
  if (!(await isKnown(dir, head, call))) await fetchTip(dir, job.url, head, call);
  await git(dir, ["checkout", "--quiet", "--force", "--detach", head], call);
  const reason = watch();
  if (reason !== undefined) throw new JobError(reason);
}

async function isKnown(dir: string, commit: string, call: GitCall): Promise<boolean> {
  // A copy just made has only the folders of git itself; asking costs a process.
  if (readdirSync(join(dir, ".git", "objects", "pack")).length === 0) return false;
  return git(dir, ["rev-parse", "--quiet", "--verify", `${commit}^{tree}`], call).then(
    () => true,
    () => false,
  );
}

function sizeWatch(packs: string, mebibytes: number): () => string | undefined {
  return () => {
    const bytes = sizeOf(packs);
    const most = mebibytes * 2 ** 20;
    return bytes > most ? `too large: more than ${mebibytes} MiB; raise max-size in campaign.toml to take it in` : undefined;
  };
}

function sizeOf(folder: string): number {
  if (!existsSync(folder)) return 0;
  const sizes = readdirSync(folder).map((name) => statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0);
  return sizes.reduce((sum, size) => sum + size, 0);
}
