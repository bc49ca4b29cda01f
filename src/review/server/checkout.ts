/** A pull request's head in a temporary folder: shallow, only what the analysis reads, nothing of it run. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkOut, initClone } from "../../bulk/clone.js";
import type { GitCall } from "../../bulk/git.js";

export interface Source {
  readonly url: string;
  /** Commit to check out. */
  readonly head: string;
  readonly token: string;
  /** Mebibytes that git may fetch. */
  readonly mebibytes: number;
}

/** Runs `use` in a checkout that is gone afterwards. @throws JobError */
export async function inCheckout<Result>(source: Source, call: GitCall, use: (dir: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), "sana-codemod-review-"));
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

/** The token as git's environment: it stands in no argument, no address and no file. See git-config(1), GIT_CONFIG_COUNT. */
export function credentials(url: string, token: string): NodeJS.ProcessEnv {
  const { protocol, origin } = new URL(url);
  if (!/^https?:$/.test(protocol)) return {};
  const basic = Buffer.from(`x-access-token:${token}`).toString("base64");
  return {
    GIT_CONFIG_COUNT: "1",
    GIT_CONFIG_KEY_0: `http.${origin}/.extraHeader`,
    GIT_CONFIG_VALUE_0: `Authorization: Basic ${basic}`,
  };
}
