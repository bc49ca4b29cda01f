/** Paths as reports name them: relative to the working directory, with `/`, `../x` when outside; and where a tree ends. */
import { existsSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";

/** An absolute path as reports name it. */
export function displayPath(cwd: string, absolute: string): string {
  return relative(cwd, absolute).split(sep).join("/") || ".";
}

/** The absolute path of what a report names. */
export function absolutePath(cwd: string, shown: string): string {
  return resolve(cwd, shown);
}

/** Whether `path` is `root` or below it; both absolute and, where symlinks matter, real. */
export function isInside(root: string, path: string): boolean {
  const way = relative(root, path);
  return way === "" || !(way === ".." || way.startsWith(`..${sep}`) || isAbsolute(way));
}

/** `dir` and the folders above it, nearest first, up to and with `top` (or the root of the file system). */
export function upward(dir: string, top?: string): string[] {
  const parent = dirname(dir);
  return dir === top || parent === dir ? [dir] : [dir, ...upward(parent, top)];
}

/** The working tree that holds `dir`: the nearest folder with a `.git` in it. Git itself is not asked. */
export function gitRoot(dir: string): string | undefined {
  return upward(dir).find((folder) => existsSync(join(folder, ".git")));
}

/**
 * What a run may look into and touch around `folder`: its git tree; else the working directory, when it lies in there; else the folder itself. A place
 * that holds everybody's files (the home directory, the one for temporary files, the root of the disk) is no project to look into.
 */
export function rootOf(cwd: string, folder: string): string {
  return gitRoot(folder) ?? (isInside(cwd, folder) && !holdsEverything(cwd) ? cwd : folder);
}

const holdsEverything = (dir: string): boolean => dirname(dir) === dir || [home(), tmpdir()].includes(dir);

/** A user that the machine does not know (of a container, say) has none, and Node throws. */
function home(): string | undefined {
  try {
    return homedir();
  } catch {
    return undefined;
  }
}
