/** Ignore files that are links or no files: ripgrep follows and reads them, and one that leads to an endless device fills the memory. */
import { lstatSync } from "node:fs";
import { join } from "node:path";
import { OptionError } from "../option-values.js";
import { git, nulSeparated } from "./git.js";
import { isOther, WAITED_FOR } from "./waiting.js";

const NAMES: readonly string[] = [".gitignore", ".ignore", ".rgignore"];
const ANYWHERE = NAMES.map((name) => `:(glob)**/${name}`);
/** Mode of a symbolic link in git's index. */
const LINK = "120000 ";

const ahead = new Map<string, Promise<boolean>>();

/** Asks {@link mayRipgrep} while something else goes on; its next answer for `root` is this one. */
export function askAhead(root: string): void {
  const asked = ask(root);
  // Nobody may come to hear the answer.
  asked.catch(() => undefined);
  ahead.set(root, asked);
}

/**
 * Whether ripgrep may search `root`: ignore files at its top, and those that git tracks in it, are files.
 * @throws OptionError when one is a pipe or a device, since git reads them, too.
 */
export async function mayRipgrep(root: string): Promise<boolean> {
  const asked = ahead.get(root);
  ahead.delete(root);
  return asked ?? ask(root);
}

async function ask(root: string): Promise<boolean> {
  const { stdout } = await git(root, ["ls-files", "-s", "-z", "--", ...ANYWHERE]);
  const tracked = nulSeparated(stdout);
  const paths = [...NAMES, ...tracked.map((entry) => entry.slice(entry.indexOf("\t") + 1))];
  const odd = paths.find((path) => isOther(join(root, path)) && !isLink(join(root, path)));
  if (odd !== undefined) throw new OptionError(`${odd}: ${WAITED_FOR}`);
  return !tracked.some((entry) => entry.startsWith(LINK)) && !paths.some((path) => isLink(join(root, path)));
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}
