/** Which files a run looks at: named files, and in named folders every file that git (or .gitignore) does not leave out. */
import { lstatSync, realpathSync, type Stats, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { EXTENSIONS, isHosted } from "../hosts/extensions.js";
import { describe } from "./errors.js";
import { matchesAny } from "./glob.js";
import type { Listing } from "./listing.js";
import { displayPath, isInside, rootOf } from "./paths.js";
import type { Failure, PatternList, Search } from "./request.js";
import { type Part, Searched, shower } from "./searched.js";
import { oddIgnoreFile, searchOr, WAITED_FOR } from "./waiting.js";

/** Paths as reports name them, sorted. */
export interface Found {
  /** All files that were searched, named ones included. */
  readonly searched: Searched;
  /** Named one by one: read whatever they hold. */
  readonly named: readonly string[];
  /** Found in folders, and holding one of the prefilter's literals. */
  readonly candidates: readonly string[];
  readonly failures: readonly Failure[];
}

/** What is found while paths are searched one after the other. */
interface Finds {
  readonly named: Set<string>;
  readonly parts: Part[];
  readonly candidates: Set<string>;
  readonly failures: Failure[];
}

/** Finds the files of a run. Never throws: what cannot be searched is among the failures. */
export async function findFiles(search: Search, log?: (line: string) => void): Promise<Found> {
  const finds: Finds = { named: new Set(), parts: [], candidates: new Set(), failures: [] };
  for (const path of search.paths) {
    const absolute = resolve(search.cwd, path);
    const kind = statOf(absolute);
    if (typeof kind === "string") finds.failures.push({ path: displayPath(search.cwd, absolute), message: kind });
    else if (kind.isDirectory()) addFolder(search, absolute, await searchFolder(absolute, search.ignoreFiles, log), finds);
    else addNamedOrFail(search.cwd, absolute, kind, finds);
  }
  const { named, parts, candidates, failures } = finds;
  for (const path of named) candidates.delete(path);
  if (named.size > 0) parts.push({ folder: search.cwd, inner: [...named] });
  const searched = new Searched(search.cwd, parts);
  return { searched, named: sorted([...named]), candidates: sorted([...candidates]), failures };
}

function addFolder(search: Search, folder: string, listing: Listing, { parts, candidates, failures }: Finds): void {
  const gone = statOf(folder);
  // A folder that goes away while it is searched looks like one in which everything was deleted.
  if (typeof gone === "string") failures.push({ path: displayPath(search.cwd, folder), message: `went away: ${gone}` });
  const show = shower(search.cwd, folder);
  const filtered = search.include !== undefined || search.exclude !== undefined;
  const wanted = (inner: string) => !filtered || isWanted(search, join(folder, inner));
  parts.push({ folder, inner: filtered ? listing.files.filter(wanted) : listing.files });
  for (const inner of listing.hits) if (wanted(inner)) candidates.add(show(inner));
  failures.push(...listing.failures.map((failure) => ({ ...failure, path: show(failure.path) })));
}

/** A file may vanish while it is looked at. */
function addNamedOrFail(cwd: string, absolute: string, kind: Stats, finds: Finds): void {
  try {
    addNamed(cwd, absolute, kind, finds);
  } catch (error) {
    finds.failures.push({ path: displayPath(cwd, absolute), message: describe(error) });
  }
}

function addNamed(cwd: string, absolute: string, kind: Stats, { named, failures }: Finds): void {
  const path = displayPath(cwd, absolute);
  const target = linkTarget(absolute);
  const endings = EXTENSIONS.join(", ");
  if (!kind.isFile()) failures.push({ path, message: "neither a file nor a folder" });
  else if (!isHosted(path)) failures.push({ path, message: `unknown kind of file; its name must end in one of ${endings}` });
  else if (target === undefined) named.add(path);
  else if (isInside(realpathSync(rootOf(cwd, dirname(absolute))), target)) named.add(displayPath(realpathSync(cwd), target));
  else failures.push({ path, message: `is a symbolic link to ${target}, outside the repository; name that file itself` });
}

/** Where a symbolic link leads, or undefined for what is none. */
function linkTarget(absolute: string): string | undefined {
  return lstatSync(absolute).isSymbolicLink() ? realpathSync(absolute) : undefined;
}

async function searchFolder(dir: string, ignoreFiles: boolean, log: (line: string) => void = () => {}): Promise<Listing> {
  const listing = await searchOr(
    (stop) => searchBy(dir, ignoreFiles, log, stop),
    (done) => oddIgnoreFile(dir, done),
  );
  if (!("waitsFor" in listing)) return listing;
  const message = `${WAITED_FOR}: nothing beside it was searched`;
  return { files: [], hits: [], failures: [{ path: listing.waitsFor, message }] };
}

async function searchBy(dir: string, ignoreFiles: boolean, log: (line: string) => void, stop: AbortSignal): Promise<Listing> {
  const tree = ignoreFiles ? await (await import("./git-tree.js")).searchGitTree(dir, stop) : undefined;
  if (tree) return tree;
  const { mayRipgrep } = await import("./ignore-links.js");
  // What ripgrep would wait for is found when it does.
  const safe = await mayRipgrep(dir).catch(() => true);
  const found = safe ? await (await import("./ripgrep.js")).searchRipgrep(dir, ignoreFiles, stop) : undefined;
  if (found || stop.aborted) return found ?? NOTHING;
  log(`${dir}: searched with Node alone, which is slower (neither git nor ripgrep could be used)`);
  return (await import("./walk.js")).walk(dir, ignoreFiles);
}

const NOTHING: Listing = { files: [], hits: [], failures: [] };

/** Whether the patterns of a search let a file through. */
export function isWanted({ include, exclude }: Pick<Search, "include" | "exclude">, absolute: string): boolean {
  return (include === undefined || matches(include, absolute)) && !(exclude && matches(exclude, absolute));
}

function matches({ base, patterns }: PatternList, absolute: string): boolean {
  return matchesAny(patterns, displayPath(base, absolute));
}

/** What stands at a path, or why that cannot be said. */
export function statOf(path: string): Stats | string {
  try {
    return statSync(path);
  } catch (error) {
    return describe(error);
  }
}

/** By code units, so that the order is the same everywhere. */
function sorted(paths: string[]): string[] {
  return paths.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}
