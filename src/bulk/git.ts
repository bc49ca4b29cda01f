/**
 * git for repositories of strangers. Nothing that a repository names is run: no hooks, filters, submodules, external diffs or monitors; no
 * prompt is shown; only protocols that fetch. Credentials come from the user's own helpers, whose configuration stays in force.
 */
import { OptionError } from "../option-values.js";
import { type Bounds, JobError, runBounded } from "./process.js";

const NO_HOOKS = ["core.hooksPath=/dev/null", "core.fsmonitor=false", "core.alternateRefsCommand=true", "protocol.allow=never"];

const SETTINGS = [
  ...NO_HOOKS,
  ...["https", "http", "ssh", "file"].map((name) => `protocol.${name}.allow=always`),
  ...["clean", "smudge", "process"].map((name) => `filter.lfs.${name}=`),
  "filter.lfs.required=false",
  "submodule.recurse=false",
  "fetch.recurseSubmodules=false",
  "core.askPass=",
  "core.pager=cat",
  "core.autocrlf=false",
  "commit.gpgSign=false",
  "push.gpgSign=false",
  "push.followTags=false",
  // A clone can be made again; waiting for the disk would take longer than the work.
  "core.fsync=none",
  // The lanes of a campaign are what runs side by side; threads within one git would only share their processors.
  "pack.threads=1",
  "index.threads=1",
  "gc.auto=0",
  "maintenance.auto=false",
  "advice.detachedHead=false",
  "http.lowSpeedLimit=1",
  "http.lowSpeedTime=120",
];

export interface GitCall {
  readonly bounds: Bounds;
  readonly env?: NodeJS.ProcessEnv;
  readonly watch?: () => string | undefined;
}

/** Asked before a run: without git every repository would fail. @throws OptionError */
export async function requireGit(): Promise<void> {
  const bounds = { seconds: 60, deadline: Date.now() + 60_000 };
  await runBounded("git", ["--version"], { cwd: process.cwd(), env: environment(), bounds }).catch((error: Error) => {
    throw new OptionError(error.message);
  });
}

/** Runs git in `dir` and answers its stdout. @throws JobError with git's own reason. */
export async function git(dir: string, args: readonly string[], call: GitCall): Promise<string> {
  const settings = SETTINGS.flatMap((setting) => ["-c", setting]);
  const env = { ...environment(), ...call.env };
  const { status, stdout, stderr } = await runBounded("git", ["--no-pager", ...settings, ...args], { cwd: dir, ...call, env });
  if (status !== 0) throw new JobError(`git ${args[0]}: ${reasonIn(stderr, status)}`, lastLines(stderr), TRANSIENT.test(stderr));
  return stdout;
}

/** Fetches one commit and its trees: no history, no tags, no blobs. @throws as {@link git}. */
export async function fetchTip(dir: string, url: string, commit: string, call: GitCall): Promise<void> {
  const how = [
    "--quiet",
    "--depth=1",
    "--no-tags",
    "--filter=blob:none",
    "--no-write-fetch-head",
    ...serving(url, "upload-pack"),
  ];
  await git(dir, ["fetch", ...how, "origin", commit], call);
}

/** A repository on this disk is served by a git of ours: its hooks and configuration are not to be followed either. */
export function serving(url: string, service: "upload-pack" | "receive-pack"): string[] {
  if (!url.startsWith("file:")) return [];
  const settings = [...NO_HOOKS, "receive.autogc=false", "core.sshCommand=false", "pack.threads=1"]
    .map((setting) => `-c ${setting}`)
    .join(" ");
  return [`--${service === "upload-pack" ? service : "receive-pack"}=git ${settings} ${service}`];
}

function environment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^GIT_(DIR|WORK_TREE|INDEX_FILE|EXTERNAL_DIFF|TEMPLATE_DIR|EDITOR)$/.test(name),
  );
  return {
    ...Object.fromEntries(own),
    LC_ALL: "C",
    GIT_TERMINAL_PROMPT: "0",
    GIT_ASKPASS: "",
    SSH_ASKPASS: "",
    GIT_SSH_COMMAND: process.env.GIT_SSH_COMMAND ?? "ssh -o BatchMode=yes",
    GIT_LFS_SKIP_SMUDGE: "1",
    GCM_INTERACTIVE: "never",
  };
}

/** Faults of the way or of this machine, not of the repository. */
const TRANSIENT =
  /could not resolve host|timed out|connection (?:reset|refused)|(?:failed to|couldn.t) connect|early EOF|RPC failed|hung up unexpectedly|returned error: (?:429|5\d\d)|operation too slow|no space left on device|disk quota exceeded/i;

function reasonIn(stderr: string, status: number): string {
  const lines = stderr.split("\n").map((line) => line.trim());
  const line = lines.find((one) => /^(fatal|error|ERROR|remote: error):?/.test(one)) ?? lines.findLast((one) => one !== "");
  return line?.replace(/^(fatal|error): /, "") ?? `ended with status ${status}`;
}

export function lastLines(text: string): string {
  return text.trim().split("\n").slice(-20).join("\n").slice(-4000);
}
