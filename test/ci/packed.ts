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

/** @throws Error with npm's words when it cannot be packed or installed. */
export function installPacked(): Packed {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "sana-codemod-packed-")));
  const pack = npm(["pack", "--silent", "--ignore-scripts", "--pack-destination", folder]);
  const tarball = join(folder, pack.trim());
  npm(["install", "-g", "--prefix", join(folder, "env"), "--prefer-offline", "--no-audit", "--no-fund", tarball]);
  return { tarball, bin: join(folder, "env", "bin"), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function npm(args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync("npm", args, { cwd: ROOT, encoding: "utf8" });
  if (status !== 0) throw new Error(`npm ${args.join(" ")}: ${stderr}`);
  return stdout;
}
