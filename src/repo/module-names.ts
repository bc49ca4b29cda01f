/** Which files of a folder say the names of certain modules, from one search: who may import them. The analysis decides. */
import { BY_NAME, moduleName } from "../mention.js";
import { run } from "./git.js";
import { paths } from "./ripgrep.js";
import { oddIgnoreFile, searchOr } from "./waiting.js";

/** Paths, relative to the folder, of the Python files that hold a module's name as a word; undefined for a name that was not searched. */
export type ModuleNames = ReadonlyMap<string, ReadonlySet<string>>;

/** Searching for more names than these at once costs more than it saves. */
const MOST_NAMES = 400;

/**
 * The names that are likely to be asked for: of the files that mention SANA, and of the modules beside them.
 * @param files every file that was searched.
 */
export function likelyNames(candidates: readonly string[], files: Iterable<string>): string[] {
  const modules = candidates.filter((path) => path.endsWith(".py"));
  const folders = new Set(modules.map(folderOf));
  const beside = [...files].filter((path) => path.endsWith(".py") && folders.has(folderOf(path))).sort();
  const names = new Set([...modules, ...beside].map(moduleName).filter((name) => IDENTIFIER.test(name)));
  return [BY_NAME, ...names].slice(0, MOST_NAMES);
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf("/") + 1);
const IDENTIFIER = /^[\p{L}_][\p{L}\p{N}_]*$/u;

/** @returns undefined when ripgrep failed, or waits for something that stands where a file should. */
export async function searchNames(root: string, names: readonly string[], ripgrep: string): Promise<ModuleNames | undefined> {
  const how = ["--heading", "--no-line-number", "--only-matching", "--word-regexp", "--fixed-strings"];
  const where = ["--null", "--hidden", "-g", "*.py", "-g", "!.git"];
  const words = names.flatMap((name) => ["-e", name]);
  const found = await searchOr(
    (stop) => run(ripgrep, ["--no-config", ...where, ...how, ...words, "."], root, stop),
    (done) => oddIgnoreFile(root, done),
  );
  if ("waitsFor" in found || (found.status !== 0 && found.status !== 1)) return undefined;
  const files = new Map(names.map((name) => [name, new Set<string>()]));
  for (const block of found.stdout.toString().split("\n\n")) {
    const end = block.indexOf("\0");
    const path = paths(block.slice(0, end))[0];
    if (end > 0 && path) for (const name of block.slice(end + 1).split("\n")) files.get(name)?.add(path);
  }
  return files;
}
