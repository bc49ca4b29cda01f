/** A pull request's head in a temporary folder: shallow, only what the analysis reads, nothing of it run. */
import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { checkOut, initClone } from "../../bulk/clone.js";
import type { GitCall } from "../../bulk/git.js";
import { basicOf } from "./access.js";

export interface Source {
  readonly url: string;
  /** Commit to check out. */
  readonly head: string;
  /** Mebibytes that git may fetch. */
  readonly mebibytes: number;
}

/** Runs `use` in a checkout below `parent` that is gone afterwards. @throws JobError */
export async function inCheckout<Result>(
  parent: string,
  source: Source,
  call: GitCall,
  use: (dir: string) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(parent, "pull-"));
  try {
    const { url, head, mebibytes } = source;
    const dir = join(folder, "checkout");
    await initClone(dir, url, call);
    await checkOut(dir, { url, limits: { mebibytes, seconds: call.bounds.seconds } }, head, call);
    return await use(dir);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/**
 * git's environment for a stranger's repository: no settings of this machine, which may name programs that the repository's attributes ask for, and
 * none of the service's secrets but the token. The token stands in no argument, no address and no file. See git-config(1), GIT_CONFIG_COUNT.
 */
export function gitEnvironment(url: string, token: string): NodeJS.ProcessEnv {
  const { protocol, origin } = new URL(url);
  const header = /^https?:$/.test(protocol)
    ? {
        GIT_CONFIG_COUNT: "1",
        GIT_CONFIG_KEY_0: `http.${origin}/.extraHeader`,
        GIT_CONFIG_VALUE_0: `Authorization: Basic ${basicOf(token)}`,
      }
    : {};
  return { ...WITHOUT, ...header };
}

/** Taken out of, and put into, the environment of every program that a task starts. */
export const WITHOUT: NodeJS.ProcessEnv = {
  ...{ GITHUB_TOKEN: undefined, GITHUB_WEBHOOK_SECRET: undefined, GITHUB_APP_ID: undefined, GITHUB_APP_PRIVATE_KEY: undefined },
  ...{ GIT_TRACE: undefined, GIT_TRACE_CURL: undefined, GIT_CURL_VERBOSE: undefined },
  ...{ GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" },
};
