/** Searches a folder of a git tree: tracked files and untracked ones that are not ignored. See git-ls-files(1). */
import { lstatSync } from "node:fs";
import { join } from "node:path";
import { runOver } from "./batches.js";
import { describe } from "./errors.js";
import { entries, type GitAnswer, git, nulSeparated } from "./git.js";
import { askAhead } from "./ignore-links.js";
import { complaints, ENDINGS, LITERAL_ARGUMENTS, type Listing } from "./listing.js";
import type { Failure } from "./request.js";
import { paths, ripgrepPath } from "./ripgrep.js";
import { holdsLiteral } from "./search-file.js";
import { isOther, searchOr } from "./waiting.js";

const KINDS = ["--", ...ENDINGS.map((extension) => `*.${extension}`)];
const CANNOT_LIST = /^warning: could not open directory '(.+?)\/?': (.+)$/;
const CANNOT_READ = /^rg: (.+?): (.+?) \(os error \d+\)$/;
/** Tracked but deleted files; links that lead nowhere. */
const GONE = /No such file or directory|cannot find the (?:file|path)/i;

/**
 * git says which files there are, ripgrep which of them hold a literal: together they are quicker than `git grep`, and as exact.
 * @param stop ends it before its time.
 * @returns undefined when `dir` is in no git tree, git refuses it or is missing, or nothing in it belongs to the tree.
 */
export async function searchGitTree(dir: string, stop?: AbortSignal): Promise<Listing | undefined> {
  const asked = git(dir, ["ls-files", "-z", "-o", "--exclude-standard", ...KINDS], stop);
  const files: string[] = [];
  const tracked = await git(dir, ["ls-files", "-z", "-s", ...KINDS], stop, entries(adder(files)));
  // The tracked ones are searched while git still looks for others.
  const [first, untracked] = await Promise.all([holding(dir, files), asked]);
  if (tracked.status !== 0 || untracked.status !== 0) return undefined;
  const others = nulSeparated(untracked.stdout);
  if (files.length === 0 && others.length === 0) return undefined;
  const more = others.filter((path) => isFile(join(dir, path)));
  const rest = await holding(dir, more);
  return {
    files: [...files, ...more],
    hits: [...first.hits, ...rest.hits],
    failures: [...complaints(untracked.stderr, CANNOT_LIST), ...first.failures, ...rest.failures],
  };
}

const TAB = 9;

/**
 * Adds the files of `100644 <hash> 0\t<path>` entries: links (120000) and submodules (160000) are none; one in conflict has several entries, one after
 * the other. They are heard one by one: the whole answer of a large tree, hashes and all, would take more memory than its paths.
 */
function adder(files: string[]): (entry: Buffer) => void {
  return (entry) => {
    if (entry.toString("latin1", 0, 3) !== "100") return;
    const path = entry.toString("utf8", entry.indexOf(TAB) + 1);
    if (path !== files.at(-1)) files.push(path);
  };
}

/** Of a name that is not UTF-8 nothing can be asked: reading says so. */
function isFile(path: string): boolean {
  return (isOdd(path) || lstatSync(path, { throwIfNoEntry: false })?.isFile()) ?? false;
}

/** So many files are read here in the time that it takes to start a program. */
const QUICKLY_READ = 256;

/** Which of `files` hold a literal. A file that is tracked may have become a link or a folder: those are no hits. */
async function holding(dir: string, files: readonly string[]): Promise<Omit<Listing, "files">> {
  if (files.length === 0) return { hits: [], failures: [] };
  const program = files.length > QUICKLY_READ ? await ripgrepPath() : undefined;
  // Names that are followed are searched for in all of the tree, by its ignore files.
  if (program) askAhead(dir);
  const answers = program ? await searchNamed(program, dir, files) : [];
  if (answers.length === 0 || answers.some(({ status }) => status === undefined)) return readAll(dir, files);
  const said = new Set([...answers.flatMap(({ stdout }) => paths(stdout)), ...(await oddlyNamed(dir, files))]);
  const hits = files.filter((path) => said.has(path) && isFile(join(dir, path)));
  const complained = answers.flatMap(({ stderr }) => stderr.split("\n")).filter((line) => !GONE.test(line));
  return { hits, failures: complaints(complained.join("\n"), CANNOT_READ) };
}

/** Without the tracked files that have become a pipe or a device: named to ripgrep, they are read without end. */
async function searchNamed(program: string, dir: string, files: readonly string[]): Promise<readonly GitAnswer[]> {
  const search = (paths: readonly string[], stop?: AbortSignal) =>
    runOver(program, ["--no-config", "-0", "-l", ...LITERAL_ARGUMENTS], paths, dir, stop);
  const answers = await searchOr(
    (stop) => search(files, stop),
    async () => {
      const regular = files.filter((path) => isOdd(path) || !isOther(join(dir, path)));
      return regular.length < files.length ? regular : undefined;
    },
    files.length,
  );
  return "waitsFor" in answers ? search(answers.waitsFor) : answers;
}

/** Those of the hits whose names are not UTF-8: no program can be given such a name from here, but git knows them by itself. */
async function oddlyNamed(dir: string, files: readonly string[]): Promise<string[]> {
  if (!files.some(isOdd)) return [];
  const { stdout } = await git(dir, ["grep", "-z", "-l", ...LITERAL_ARGUMENTS, "--untracked", ...KINDS]);
  return nulSeparated(stdout).filter(isOdd);
}

/** Not UTF-8, as Node gives it. */
const isOdd = (path: string): boolean => path.includes("\uFFFD");

/** {@link holding} without ripgrep. */
async function readAll(dir: string, files: readonly string[]): Promise<Omit<Listing, "files">> {
  const odd = new Set(await oddlyNamed(dir, files));
  const failures: Failure[] = [];
  const hits = files.filter((path) => {
    if (isOdd(path)) return odd.has(path);
    try {
      return isFile(join(dir, path)) && holdsLiteral(join(dir, path));
    } catch (error) {
      failures.push({ path, message: `cannot be searched: ${describe(error)}` });
      return false;
    }
  });
  return { hits, failures };
}
