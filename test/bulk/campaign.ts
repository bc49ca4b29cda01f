/** A campaign folder for tests, and the compiled command run on it. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Entry } from "../../src/bulk/journal.js";
import { CLI } from "../cli/sandbox.js";

const ENV = {
  ...process.env,
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_CONFIG_NOSYSTEM: "1",
  GITHUB_TOKEN: "secret-token-of-the-test",
  GH_TOKEN: "",
};

/** Writes campaign.toml and repos.txt. */
export function makeCampaign(dir: string, settings: string, repositories: readonly string[]): string {
  mkdirSync(dir, { recursive: true });
  writeFileSync(join(dir, "campaign.toml"), settings);
  writeFileSync(join(dir, "repos.txt"), `# the repositories of a test\n${repositories.join("\n")}\n`);
  return dir;
}

export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Started {
  readonly child: ChildProcess;
  /** Repositories it has said to be finished. */
  results(): number;
  readonly ended: Promise<Ended>;
}

/** A line of `bulk run`, or of a worker. */
const RESULT = /^(?:\[\d.*|done .*|nothing .*|left .*|failed .*)$/gm;

/** Kills it a random while after `results` repositories. @returns whether it was still at work. */
export async function killAfter({ child, results, ended }: Started, wanted: number): Promise<boolean> {
  for (let waited = 0; waited < 8000 && child.exitCode === null && results() < wanted; waited += 10) await sleep(10);
  await sleep(Math.random() * 250);
  const atWork = child.exitCode === null;
  child.kill("SIGKILL");
  await ended;
  return atWork;
}

/** Starts the command; `ended` waits for it. */
export function start(args: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}): Started {
  const child = spawn(process.execPath, [CLI, ...args], { cwd, env: { ...ENV, ...env }, stdio: ["ignore", "pipe", "pipe"] });
  const said = { stdout: "", stderr: "" };
  child.stdout.on("data", (text) => (said.stdout += text));
  child.stderr.on("data", (text) => (said.stderr += text));
  const results = () => said.stderr.match(RESULT)?.length ?? 0;
  const ended = new Promise<Ended>((done) => child.on("close", (status) => done({ status, ...said })));
  return { child, results, ended };
}

/** Runs the command to its end. */
export function run(args: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  return start(args, cwd, env).ended;
}

/** All whole lines of the journal. */
export function journal(dir: string): Entry[] {
  const text = readFileSync(join(dir, "journal.jsonl"), "utf8");
  return text
    .slice(0, text.lastIndexOf("\n") + 1)
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
}

export const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms));
