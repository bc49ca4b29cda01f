/** The repository around the files of a run: modules they import, and files that use the names they define. */
import { join } from "node:path";
import type { Surroundings } from "../codemod.js";
import { uses } from "../follow.js";
import type { SourceFile } from "../types.js";
import { gitNow, nulSeparated, runNow } from "./git.js";
import { displayPath } from "./paths.js";
import { moduleReader } from "./read.js";
import { paths, ripgrepPath } from "./ripgrep.js";
import { walk } from "./walk.js";

/** A name that stands in more files than this is a common word, not a trace of a pipeline. */
const MOST_FILES = 400;

/**
 * @param roots folders that the analysis may look into, absolute.
 * @param known files that were read already.
 */
export async function surroundings(cwd: string, roots: readonly string[], known: readonly SourceFile[]): Promise<Surroundings> {
  const ripgrep = await ripgrepPath();
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
          holding(root, [...new Set(fresh.map(({ name }) => name))], ripgrep).map((path) => displayPath(cwd, join(root, path))),
        ),
      );
      const files = [...paths].sort().flatMap((path) => read(path) ?? []);
      return files.filter((file) => fresh.some((mention) => uses(file, mention))).slice(0, MOST_FILES);
    },
  };
}

/** Python files below `root` that hold one of the words; ripgrep is the quickest, git and a plain walk stand in for it. */
function holding(root: string, words: readonly string[], ripgrep: string | undefined): string[] {
  const patterns = words.flatMap((word) => ["-e", word]);
  const found =
    ripgrep &&
    runNow(ripgrep, ["--no-config", "-0", "-l", "-w", "-F", "--hidden", "-g", "*.py", "-g", "!.git", ...patterns, "."], root);
  if (found && (found.status === 0 || found.status === 1)) return paths(found.stdout);
  const answer = gitNow(root, ["grep", "-z", "-l", "-w", "-F", "--untracked", ...patterns, "--", "*.py"]);
  if (answer.status === 0 || answer.status === 1) return nulSeparated(answer.stdout);
  return walk(root, true).files.filter((path) => path.endsWith(".py"));
}
