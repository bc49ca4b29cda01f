/** The repository around the files of a run: modules they import, and files that use the names they define. */
import { join } from "node:path";
import type { Surroundings } from "../codemod.js";
import { uses } from "../follow.js";
import type { SourceFile } from "../types.js";
import { gitNow, nulSeparated } from "./git.js";
import { displayPath } from "./paths.js";
import { moduleReader } from "./read.js";
import { walk } from "./walk.js";

/** A name that stands in more files than this is a common word, not a trace of a pipeline. */
const MOST_FILES = 400;

/**
 * @param roots folders that the analysis may look into, absolute.
 * @param known files that were read already.
 */
export function surroundings(cwd: string, roots: readonly string[], known: readonly SourceFile[]): Surroundings {
  const read = moduleReader(cwd, roots, known);
  const asked = new Set<string>();
  return {
    read,
    mentioning(mentions) {
      const fresh = mentions.filter(({ name, path }) => !asked.has(`${path}:${name}`));
      for (const { name, path } of fresh) asked.add(`${path}:${name}`);
      if (fresh.length === 0) return [];
      const paths = new Set(
        roots.flatMap((root) =>
          holding(root, [...new Set(fresh.map(({ name }) => name))]).map((path) => displayPath(cwd, join(root, path))),
        ),
      );
      const files = [...paths].sort().flatMap((path) => read(path) ?? []);
      return files.filter((file) => fresh.some((mention) => uses(file, mention))).slice(0, MOST_FILES);
    },
  };
}

/** Python files below `root` that hold one of the words. */
function holding(root: string, words: readonly string[]): string[] {
  const patterns = words.flatMap((word) => ["-e", word]);
  const answer = gitNow(root, ["grep", "-z", "-l", "-w", "-F", "--untracked", ...patterns, "--", "*.py"]);
  if (answer.status === 0 || answer.status === 1) return nulSeparated(answer.stdout);
  return walk(root, true).files.filter((path) => path.endsWith(".py"));
}
