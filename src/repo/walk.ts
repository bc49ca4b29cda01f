/** Searches a folder with nothing but Node: where neither git nor ripgrep can run. Finds what ripgrep would find. */
import { type Dirent, lstatSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isHosted } from "../hosts/extensions.js";
import { describe } from "./errors.js";
import { type Pattern, parsePattern, verdict } from "./glob.js";
import { type Listing, NEVER_ENTERED } from "./listing.js";
import type { Failure } from "./request.js";
import { holdsLiteral } from "./search-file.js";

/** The patterns of one .gitignore and the folder they count in (relative, empty for the top). */
interface Rules {
  readonly base: string;
  readonly patterns: readonly Pattern[];
}

/** @param ignoreFiles whether .gitignore files inside `dir` are followed. */
export function walk(dir: string, ignoreFiles: boolean): Listing {
  const files: string[] = [];
  const failures: Failure[] = [];
  const visit = (folder: string, inherited: readonly Rules[]): void => {
    const entries = list(join(dir, folder), folder, failures);
    const rules = ignoreFiles ? [...inherited, ...rulesOf(dir, folder, entries)] : inherited;
    for (const entry of entries) {
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (NEVER_ENTERED.includes(entry.name) || ignored(rules, path, entry.isDirectory())) continue;
      if (entry.isDirectory()) visit(path, rules);
      else if (entry.isFile() && isHosted(path)) files.push(path);
    }
  };
  visit("", []);
  return { files, hits: files.filter((path) => mayHold(join(dir, path))), failures };
}

function list(dir: string, shown: string, failures: Failure[]): Dirent[] {
  try {
    return readdirSync(dir, { withFileTypes: true });
  } catch (error) {
    failures.push({ path: shown || ".", message: `cannot be searched: ${describe(error)}` });
    return [];
  }
}

function rulesOf(dir: string, folder: string, entries: readonly Dirent[]): Rules[] {
  if (!entries.some((entry) => entry.name === ".gitignore" && entry.isFile())) return [];
  try {
    const lines = readFileSync(join(dir, folder, ".gitignore"), "utf8").split("\n");
    return [{ base: folder === "" ? "" : `${folder}/`, patterns: lines.flatMap((line) => parsePattern(line) ?? []) }];
  } catch {
    return [];
  }
}

/** The innermost .gitignore that has a say decides. */
function ignored(rules: readonly Rules[], path: string, folder: boolean): boolean {
  for (const { base, patterns } of [...rules].reverse()) {
    const said = verdict(patterns, path.slice(base.length), folder);
    if (said !== undefined) return said;
  }
  return false;
}

/** Whether a regular file holds a literal; one that cannot be read counts, so that reading says why. */
function mayHold(path: string): boolean {
  try {
    return lstatSync(path).isFile() && holdsLiteral(path);
  } catch {
    return true;
  }
}
