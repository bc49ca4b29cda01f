/** The guard before writing in place: files with uncommitted changes are named, so that no work is written over. */
import { realpathSync } from "node:fs";
import { dirname, relative, sep } from "node:path";
import { git, nulSeparated } from "./git.js";
import { absolutePath, gitRoot } from "./paths.js";
import type { Failure } from "./request.js";

/** Paths per call of git: a command line has its limits. */
const BATCH = 200;

const STATUS = ["--porcelain", "-z", "--no-renames", "--untracked-files=all", "--ignore-submodules=all"];

/** Settings that keep `git status` from running the filter programs that a repository's own configuration names. See gitattributes(5). */
async function withoutFilters(root: string): Promise<string[]> {
  const { stdout } = await git(root, ["config", "--local", "--includes", "-z", "--name-only", "--get-regexp", "^filter\\."]);
  return nulSeparated(stdout).flatMap((name) => ["-c", `${name}=`]);
}

/** Those of `paths` that git does not hold as they are now, each with its reason. Files outside git are never among them. */
export async function uncommitted(cwd: string, paths: readonly string[]): Promise<Failure[]> {
  const byRoot = new Map<string, Map<string, string>>();
  for (const path of paths) {
    const real = realPath(absolutePath(cwd, path));
    const root = real === undefined ? undefined : gitRoot(dirname(real));
    if (real === undefined || root === undefined) continue;
    const inner = relative(root, real).split(sep).join("/");
    byRoot.set(root, (byRoot.get(root) ?? new Map()).set(inner, path));
  }
  const failures: Failure[] = [];
  for (const [root, files] of byRoot) failures.push(...(await uncommittedIn(root, files)));
  return failures;
}

/** Undefined for a file that is gone: writing it says so. */
function realPath(absolute: string): string | undefined {
  try {
    return realpathSync(absolute);
  } catch {
    return undefined;
  }
}

/** @param files path inside the tree to path in reports. */
async function uncommittedIn(root: string, files: ReadonlyMap<string, string>): Promise<Failure[]> {
  const failures: Failure[] = [];
  const inner = [...files.keys()];
  const filters = await withoutFilters(root);
  for (let from = 0; from < inner.length; from += BATCH) {
    const batch = inner.slice(from, from + BATCH);
    const args = [...filters, "--literal-pathspecs", "status", ...STATUS, "--", ...batch];
    const { status, stdout, stderr } = await git(root, args);
    const why = status === undefined ? "git is not installed" : (stderr.split("\n")[0] ?? "");
    const states =
      status === 0
        ? parseStatus(stdout.toString())
        : new Map(batch.map((path) => [path, `git cannot say whether it is committed (${why})`]));
    for (const [path, state] of states)
      failures.push({ path: files.get(path) ?? path, message: `${state}; commit or stash first, or use --force` });
  }
  return failures;
}

/** Entries of `git status --porcelain -z`: two letters, a blank, the path. */
function parseStatus(output: string): Map<string, string> {
  const entries = output.split("\0").filter((entry) => entry !== "");
  return new Map(
    entries.map((entry) => [entry.slice(3), entry.startsWith("??") ? "is not committed yet" : "has uncommitted changes"]),
  );
}
