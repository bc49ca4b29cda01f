/** Searches a folder of a git tree: tracked files and untracked ones that are not ignored. See git-ls-files(1) and git-grep(1). */
import { lstatSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { mayMatter } from "../precision/prefilter.js";
import { git, nulSeparated } from "./git.js";
import { complaints, ENDINGS, LITERAL_ARGUMENTS, type Listing } from "./listing.js";

const KINDS = ["--", ...ENDINGS.map((extension) => `*.${extension}`)];
const COMPLAINT = /^(?:warning: could not open directory|error: failed to (?:stat|open)) '(.+?)\/?': (.+)$/;

/** @returns undefined when `dir` is in no git tree, git refuses it or is missing, or nothing in it belongs to the tree. */
export async function searchGitTree(dir: string): Promise<Listing | undefined> {
  const [listed, searched, odd] = await Promise.all([
    git(dir, ["ls-files", "-z", "-c", "-o", "--exclude-standard", ...KINDS]),
    git(dir, ["grep", "-z", "-l", ...LITERAL_ARGUMENTS, "--untracked", ...KINDS]),
    git(dir, ["ls-files", "-z", "-c", "-i", "--exclude-standard", ...KINDS]),
  ]);
  if (listed.status !== 0 || (searched.status !== 0 && searched.status !== 1)) return undefined;
  const files = [...new Set(nulSeparated(listed.stdout))];
  // `git grep --untracked` passes over files that are tracked although an ignore rule names them.
  const forced = nulSeparated(odd.stdout).filter((path) => holdsLiteral(join(dir, path)));
  const hits = [...new Set([...nulSeparated(searched.stdout), ...forced])];
  return files.length === 0 ? undefined : { files, hits, failures: complaints(listed.stderr + searched.stderr, COMPLAINT) };
}

/** Whether a regular file holds a literal; one that cannot be read counts, so that reading says why. */
export function holdsLiteral(path: string): boolean {
  try {
    return lstatSync(path).isFile() && mayMatter(readFileSync(path, "latin1"));
  } catch {
    return true;
  }
}
