/** Ignore files that are links: ripgrep follows them, and one that leads to an endless device fills the memory. Git does not follow them. */
import { lstatSync } from "node:fs";
import { join } from "node:path";
import { git, nulSeparated } from "./git.js";

const NAMES: readonly string[] = [".gitignore", ".ignore", ".rgignore"];
const ANYWHERE = NAMES.map((name) => `:(glob)**/${name}`);
/** Mode of a symbolic link in git's index. */
const LINK = "120000 ";

const ahead = new Map<string, Promise<boolean>>();

/** Asks {@link mayRipgrep} while something else goes on; its next answer for `root` is this one. */
export function askAhead(root: string): void {
  ahead.set(root, ask(root));
}

/** Whether ripgrep may search `root`: no ignore file at its top, and none that git tracks in it, is a link. Never throws. */
export async function mayRipgrep(root: string): Promise<boolean> {
  const asked = ahead.get(root);
  ahead.delete(root);
  return asked ?? ask(root);
}

async function ask(root: string): Promise<boolean> {
  if (NAMES.some((name) => isLink(join(root, name)))) return false;
  const { stdout } = await git(root, ["ls-files", "-s", "-z", "--", ...ANYWHERE]);
  return !nulSeparated(stdout).some((entry) => entry.startsWith(LINK));
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}
