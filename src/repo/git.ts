/** Asks git. Nothing that the repository's configuration names is run: no fsmonitor, no hooks, no pager; the index is not refreshed. */
import { spawn, spawnSync } from "node:child_process";

/** What git answered; `status` is undefined when git could not be started. */
export interface GitAnswer {
  readonly status: number | undefined;
  readonly stdout: Buffer;
  readonly stderr: string;
}

const SAFE = [
  "core.fsmonitor=false",
  "core.hooksPath=/dev/null",
  "submodule.recurse=false",
  "grep.fullName=false",
  "grep.column=false",
];

/** Runs `git -C dir ...args`. Never throws. @param hear see {@link run}. */
export function git(dir: string, args: readonly string[], stop?: AbortSignal, hear?: Hear): Promise<GitAnswer> {
  return run("git", safely(dir, args), dir, stop, hear);
}

const safely = (dir: string, args: readonly string[]): string[] => [
  "--no-pager",
  "-C",
  dir,
  ...SAFE.flatMap((setting) => ["-c", setting]),
  ...args,
];

const environment = () => ({ ...process.env, LC_ALL: "C", GIT_OPTIONAL_LOCKS: "0", GIT_TERMINAL_PROMPT: "0" });

/** {@link git} at once, for questions that come up in the middle of the analysis. Never throws. */
export function gitNow(dir: string, args: readonly string[]): GitAnswer {
  return runNow("git", safely(dir, args), dir);
}

/** {@link run} at once. Never throws. */
export function runNow(program: string, args: readonly string[], cwd: string): GitAnswer {
  const { status, stdout, error } = spawnSync(program, args, {
    cwd,
    env: environment(),
    maxBuffer: LARGEST_ANSWER,
    windowsHide: true,
    stdio: ["ignore", "pipe", "ignore"],
  });
  return { status: error ? undefined : (status ?? undefined), stdout: stdout ?? Buffer.alloc(0), stderr: "" };
}

const LARGEST_ANSWER = 64 * 2 ** 20;

/** Takes an answer piece by piece. */
export type Hear = (piece: Buffer) => void;

/**
 * Runs a program with its messages in English and collects what it says. Never throws.
 * @param stop ends it before its time.
 * @param hear takes what it says instead, as it comes; `stdout` is empty then.
 */
export function run(program: string, args: readonly string[], cwd: string, stop?: AbortSignal, hear?: Hear): Promise<GitAnswer> {
  return new Promise((done) => {
    const how = { cwd, env: environment(), windowsHide: true, ...(stop && { signal: stop }) };
    const child = started(() => spawn(program, args, { ...how, stdio: ["ignore", "pipe", "pipe"] }));
    if (!child) return done({ status: undefined, stdout: Buffer.alloc(0), stderr: "" });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    // With too many files open Node makes no pipes, whatever its types say.
    child.stdout?.on("data", hear ?? ((chunk: Buffer) => out.push(chunk)));
    child.stderr?.on("data", (chunk: Buffer) => err.push(chunk));
    const answer = (status: number | undefined) => ({
      status,
      stdout: Buffer.concat(out),
      stderr: Buffer.concat(err).toString(),
    });
    child.on("error", () => done(answer(undefined)));
    child.on("close", (status) => done(answer(status ?? undefined)));
  });
}

/** Some errors Node throws at once, instead of handing them on: that of a working directory on a disk that fails, for one. */
function started<Child>(start: () => Child): Child | undefined {
  try {
    return start();
  } catch {
    return undefined;
  }
}

/** NUL-separated paths of an answer. */
export function nulSeparated(output: Buffer): string[] {
  return output
    .toString()
    .split("\0")
    .filter((path) => path !== "");
}

/** Hears NUL-separated entries; an entry is a part of a larger piece, and gone when the next piece comes. */
export function entries(take: (entry: Buffer) => void): Hear {
  let rest = Buffer.alloc(0);
  return (piece) => {
    const all = rest.length > 0 ? Buffer.concat([rest, piece]) : piece;
    let start = 0;
    for (let end = all.indexOf(0); end >= 0; start = end + 1, end = all.indexOf(0, start)) take(all.subarray(start, end));
    rest = Buffer.from(all.subarray(start));
  };
}
