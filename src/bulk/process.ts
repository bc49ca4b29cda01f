/** A child process with a deadline and a watch on what it takes. It and all that it started end with it. */
import { spawn } from "node:child_process";

/** A job that went wrong: one line, and what the program said. */
export class JobError extends Error {
  override name = "JobError";
  constructor(
    message: string,
    readonly log = "",
    readonly retry = false,
  ) {
    super(message);
  }
}

export interface Bounds {
  /** In `Date.now()` milliseconds. */
  readonly deadline: number;
  /** For the message. */
  readonly seconds: number;
}

export interface Answer {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

const LARGEST_OUTPUT = 64 * 2 ** 20;
const WATCH_MS = 200;

/**
 * Runs `program` to its end.
 * @param watch asked now and then; what it answers is why the process is cut off.
 * @throws JobError when it cannot start, or is cut off.
 */
export function runBounded(
  program: string,
  args: readonly string[],
  { cwd, env, bounds, watch = () => undefined }: RunOptions,
): Promise<Answer> {
  return new Promise((done, fail) => {
    const child = spawn(program, args, { cwd, env, detached: true, windowsHide: true, stdio: ["ignore", "pipe", "pipe"] });
    const output = { stdout: "", stderr: "" };
    let cut: string | undefined;
    const stop = (reason: string) => {
      cut ??= reason;
      killGroup(child.pid);
    };
    const timer = setTimeout(() => stop(tooSlow(bounds)), Math.max(1, bounds.deadline - Date.now()));
    const watcher = setInterval(() => {
      const reason = watch();
      if (reason !== undefined) stop(reason);
    }, WATCH_MS);
    for (const name of ["stdout", "stderr"] as const) {
      child[name].setEncoding("utf8").on("data", (text: string) => {
        output[name] += text;
        if (output[name].length > LARGEST_OUTPUT) stop(`${program} said too much`);
      });
    }
    const settle = () => [clearTimeout(timer), clearInterval(watcher)];
    child.on("error", (error) => {
      settle();
      fail(new JobError(`${program} cannot be started: ${error.message}; install it or fix PATH`));
    });
    child.on("close", (status) => {
      settle();
      if (cut !== undefined) fail(new JobError(cut, output.stderr));
      else done({ status: status ?? -1, ...output });
    });
  });
}

interface RunOptions {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly bounds: Bounds;
  readonly watch?: () => string | undefined;
}

export function tooSlow({ seconds }: Bounds): string {
  return `cut off after ${seconds} s; raise timeout in campaign.toml if it is only slow`;
}

function killGroup(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(-pid, "SIGKILL");
  } catch {
    // It ended by itself just now.
  }
}
