/**
 * Searches that may wait for ever: git and ripgrep open what a pipe or a device has taken the place of. Looking at each file first would cost every run
 * as much as the search itself, so it is looked for when a search takes long.
 */
import { statSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";

/** Milliseconds. Looking costs about as much as searching, so a large tree on a busy machine must not be looked at for nothing. */
const LONG = 1500;
/** In this many milliseconds any machine has searched one more file. */
const PER_FILE = 0.05;

/**
 * @param search ends when its signal says so.
 * @param look says what it may be waiting for; asked once, when it takes long. It should end soon after its signal.
 * @param files how many are searched, as far as that is known.
 * @returns the search's own answer, or what `look` found.
 */
export async function searchOr<Found, Cause>(
  search: (stop: AbortSignal) => Promise<Found>,
  look: (done: AbortSignal) => Promise<Cause | undefined>,
  files = 0,
): Promise<Found | { readonly waitsFor: Cause }> {
  const [stop, done] = [new AbortController(), new AbortController()];
  let cause: Cause | undefined;
  const timer = setTimeout(
    async () => {
      cause = await look(done.signal);
      if (cause !== undefined) stop.abort();
    },
    LONG + PER_FILE * files,
  );
  const found = await search(stop.signal);
  clearTimeout(timer);
  done.abort();
  return cause === undefined ? found : { waitsFor: cause };
}

/** What is said of such a file. */
export const WAITED_FOR = "neither a file nor a folder, which git and ripgrep would wait for; remove it";

const IGNORE_FILES: readonly string[] = [".gitignore", ".ignore", ".rgignore"];

/** The first ignore file below `dir` that is a pipe, a device or a link to one: its path relative to `dir`. Never throws. */
export async function oddIgnoreFile(dir: string, done: AbortSignal): Promise<string | undefined> {
  for (const waiting = [""]; waiting.length > 0 && !done.aborted; ) {
    const folder = waiting.pop() ?? "";
    for (const entry of await readdir(join(dir, folder), { withFileTypes: true }).catch(() => [])) {
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory() && entry.name !== ".git") waiting.push(path);
      else if (IGNORE_FILES.includes(entry.name) && isOther(join(dir, path))) return path;
    }
  }
  return undefined;
}

/** There, and neither a file nor a folder; a link is what it leads to. */
export function isOther(path: string): boolean {
  try {
    const stats = statSync(path);
    return !stats.isFile() && !stats.isDirectory();
  } catch {
    return false;
  }
}
