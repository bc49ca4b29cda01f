/** The command as others install it: packed without a new build, installed into a clean prefix, once per test file. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "../harness/sources.js";

export interface Packed {
  readonly tarball: string;
  /** Folder with the commands. */
  readonly bin: string;
  remove(): void;
}

export const WINDOWS = process.platform === "win32";

/** @throws Error with npm's words when it cannot be packed or installed. */
export function installPacked(): Packed {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "sana-codemod-packed-")));
  const pack = npm(["pack", "--silent", "--ignore-scripts", "--pack-destination", folder]);
  const tarball = join(folder, pack.trim());
  const prefix = join(folder, "env");
  npm(["install", "-g", "--prefix", prefix, "--prefer-offline", "--no-audit", "--no-fund", tarball]);
  // npm puts global commands into the prefix itself on Windows.
  return { tarball, bin: WINDOWS ? prefix : join(prefix, "bin"), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** What npm prints. On Windows it is a script, which only a shell starts. @throws Error with npm's words */
export function npm(args: readonly string[], cwd: string = ROOT): string {
  const { status, stdout, stderr } = spawnSync("npm", args, { cwd, encoding: "utf8", shell: WINDOWS });
  if (status !== 0) throw new Error(`npm ${args.join(" ")}: ${stderr}`);
  return stdout;
}
