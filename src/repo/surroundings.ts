/** The repository around the files of a run: modules they import, and files that use the names they define. */
import { join } from "node:path";
import type { Surroundings } from "../codemod.js";
import { BY_NAME, CONFTEST, type Mention, moduleName, Users } from "../mention.js";
import type { SourceFile } from "../types.js";
import { batchesOf } from "./batches.js";
import { gitNow, nulSeparated, runNow } from "./git.js";
import { mayRipgrep } from "./ignore-links.js";
import { type ModuleNames, searchNames } from "./module-names.js";
import { displayPath } from "./paths.js";
import { moduleReader } from "./read.js";
import { paths as pathsIn, ripgrepPath } from "./ripgrep.js";
import type { Searched } from "./searched.js";
import { walk } from "./walk.js";

/** A name that stands in more files than this is a common word, not a trace of a pipeline. */
const MOST_FILES = 400;

interface Root {
  readonly path: string;
  readonly names: ModuleNames | undefined;
  readonly ripgrep: string | undefined;
}

/**
 * @param roots folders that the analysis may look into, absolute.
 * @param known files that were read already.
 * @param searched the files of the run, those without a word of SANA included.
 * @param likely names of modules that are likely to be asked for: one search for all is quicker than one after the other.
 * @param ripgrep what {@link ripgrepFor} says of the roots.
 */
export async function surroundings(
  cwd: string,
  roots: readonly string[],
  known: readonly SourceFile[],
  searched: Pick<Searched, "has"> | undefined,
  likely: readonly string[],
  ripgrep: string | undefined,
): Promise<Surroundings> {
  const search = (root: string) => (likely.length && ripgrep ? searchNames(root, likely, ripgrep) : undefined);
  const places = await Promise.all([...new Set(roots)].map((path) => placeOf(path, search(path), ripgrep)));
  const read = moduleReader(cwd, roots, known);
  const asked = new Set<string>();
  return {
    read,
    isAskedFor: (path) => searched?.has(path) ?? false,
    mentioning(mentions) {
      const fresh = mentions.filter(({ name, path }) => !asked.has(`${path}:${name}`));
      for (const { name, path } of fresh) asked.add(`${path}:${name}`);
      const found = new Set(places.flatMap((root) => users(root, fresh, cwd)));
      const files = [...found].sort().flatMap((path) => read(path) ?? []);
      const taking = new Users(fresh);
      return files.filter((file) => taking.of(file).length > 0).slice(0, MOST_FILES);
    },
  };
}

/** Where ripgrep failed once it is not asked again. */
async function placeOf(
  path: string,
  searched: Promise<ModuleNames | undefined> | undefined,
  ripgrep: string | undefined,
): Promise<Root> {
  const names = await searched;
  return { path, names, ripgrep: searched && !names ? undefined : ripgrep };
}

/** The program to search the roots with; undefined where there is none, or it must not be used. */
export async function ripgrepFor(roots: readonly string[]): Promise<string | undefined> {
  const [program, ...safe] = await Promise.all([ripgrepPath(), ...[...new Set(roots)].map(mayRipgrep)]);
  return safe.every(Boolean) ? program : undefined;
}

/** Paths of files below `root` that may use one of the names: those that say its module's name, or where these are many its own. */
function users(root: Root, mentions: readonly Mention[], cwd: string): string[] {
  const found = new Set<string>();
  const common = new Map<string, string>();
  for (const { name, path } of mentions) {
    const importing = root.names?.get(moduleName(path));
    // `from . import name` does not say the package's, nor does a test its `conftest.py`'s.
    const unsaid = path.endsWith("/__init__.py") || moduleName(path) === CONFTEST;
    if (importing === undefined || importing.size > MOST_FILES || unsaid) common.set(name, moduleName(path));
    else for (const user of [...importing, ...(root.names?.get(BY_NAME) ?? [])]) found.add(user);
  }
  if (common.size > 0) for (const path of saying(root, common)) found.add(path);
  return [...found].map((path) => displayPath(cwd, join(root.path, path)));
}

/** Files that say one of the names; where names are common words (`main`, `pipe`), those of them that say one of their modules, too. */
function saying({ path, ripgrep }: Root, names: ReadonlyMap<string, string>): readonly string[] {
  const found = holding(path, [...names.keys()], ripgrep);
  if (found.length <= MOST_FILES || ripgrep === undefined) return found;
  const patterns = [BY_NAME, ...names.values()].flatMap((word) => ["-e", word]);
  const answers = batchesOf(found).map((batch) =>
    runNow(ripgrep, ["--no-config", "-0", "-l", "-w", "-F", ...patterns, "--", ...batch], path),
  );
  const known = answers.every(({ status }) => status === 0 || status === 1);
  return known ? answers.flatMap(({ stdout }) => pathsIn(stdout)) : found;
}

/** Python files below `root` that hold one of the words; ripgrep is the quickest, git and a plain walk stand in for it. */
function holding(root: string, words: readonly string[], ripgrep: string | undefined): string[] {
  const patterns = words.flatMap((word) => ["-e", word]);
  const found =
    ripgrep &&
    runNow(ripgrep, ["--no-config", "-0", "-l", "-w", "-F", "--hidden", "-g", "*.py", "-g", "!.git", ...patterns, "."], root);
  if (found && (found.status === 0 || found.status === 1)) return pathsIn(found.stdout);
  const answer = gitNow(root, ["grep", "-z", "-l", "-w", "-F", "--untracked", ...patterns, "--", "*.py"]);
  if (answer.status === 0 || answer.status === 1) return nulSeparated(answer.stdout);
  return walk(root, true).files.filter((path) => path.endsWith(".py"));
}
