/** Which diffusers versions a repository accepts: requirements*.txt, pyproject.toml (PEP 621, PEP 735, Poetry) and setup.cfg. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { DiffusersRange } from "../options.js";
import { intersect, rangeOf } from "./requirement.js";
import { readSmall } from "./small.js";
import { readToml, type Table, tableAt } from "./toml.js";

const REQUIREMENT = /^\s*(?:[\w-]+\s*=\s*)?diffusers\s*(?:\[[^\]]*\])?\s*([<>=!~@(].*)$/i;

/**
 * The bounds that the files of `dirs` agree on. Files that cannot be read or parsed say nothing.
 * @returns undefined when nothing is pinned, or the files contradict each other.
 */
export async function pinnedDiffusers(dirs: readonly string[]): Promise<DiffusersRange | undefined> {
  const found: DiffusersRange[] = [];
  for (const dir of new Set(dirs)) {
    for (const file of [...requirementFiles(dir, ""), ...requirementFiles(dir, "requirements"), "setup.cfg"]) {
      found.push(...rangesInLines(textOf(join(dir, file))));
    }
    found.push(...(await rangesInToml(join(dir, "pyproject.toml"))));
  }
  return intersect(found);
}

/** Bounds in the lines of a requirements file or of setup.cfg. */
export function rangesInLines(text: string): DiffusersRange[] {
  return text.split(/\r?\n/).flatMap((line) => requirementRange(line) ?? []);
}

/** Bounds in a parsed pyproject.toml. */
export function rangesInTable(table: Table): DiffusersRange[] {
  const project = tableAt(table, "project");
  const lists = [
    project?.dependencies,
    ...values(tableAt(table, "project", "optional-dependencies")),
    ...values(tableAt(table, "dependency-groups")),
  ];
  const lines = lists.flat().flatMap((item) => (typeof item === "string" ? (requirementRange(item) ?? []) : []));
  const groups = Object.keys(tableAt(table, "tool", "poetry", "group") ?? {});
  const poetry = [
    tableAt(table, "tool", "poetry", "dependencies"),
    ...groups.map((name) => tableAt(table, "tool", "poetry", "group", name, "dependencies")),
  ];
  return [...lines, ...poetry.flatMap((dependencies) => poetryRange(dependencies?.diffusers) ?? [])];
}

function poetryRange(entry: unknown): DiffusersRange | undefined {
  if (typeof entry === "string") return rangeOf(entry);
  return typeof entry === "object" && entry !== null && "version" in entry ? poetryRange(entry.version) : undefined;
}

function requirementRange(line: string): DiffusersRange | undefined {
  const bare = line
    .replace(/(^|\s)#.*$/, "")
    .replace(/;.*$/, "")
    .replace(/\s--\w.*$/, "")
    .replace(/\s*\\$/, "");
  const specifier = REQUIREMENT.exec(bare)?.[1];
  return specifier === undefined ? undefined : rangeOf(specifier);
}

async function rangesInToml(path: string): Promise<DiffusersRange[]> {
  try {
    return rangesInTable(await readToml(path));
  } catch {
    return [];
  }
}

function requirementFiles(dir: string, folder: string): string[] {
  try {
    const names = readdirSync(join(dir, folder)).filter(
      (name) => name.endsWith(".txt") && (folder !== "" || name.startsWith("requirements")),
    );
    return names.sort().map((name) => join(folder, name));
  } catch {
    return [];
  }
}

function textOf(path: string): string {
  try {
    return readSmall(path);
  } catch {
    return "";
  }
}

function values(table: Table | undefined): unknown[] {
  return Object.values(table ?? {});
}
