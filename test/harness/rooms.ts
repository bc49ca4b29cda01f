/** The rooms of the project and what each may import: imports run one way. */
import type { Source } from "./sources.js";

/** Everyone may import the nouns and the table of options. */
const NOUNS = ["types", "options"];

/** Room to the rooms it may import, besides itself and {@link NOUNS}. A file of a room that is not listed here fails the test. */
export const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  types: [],
  options: [],
  "option-values": [],
  splice: [],
  lines: [],
  python: [],
  hosts: ["python"],
  precision: ["python"],
  codemod: ["python", "hosts", "precision", "splice", "lines"],
  index: ["codemod", "hosts"],
  transforms: ["codemod", "option-values"],
  repo: ["codemod", "option-values"],
  review: ["reporters", "option-values"],
  "review/github": ["review", "repo"],
  "review/server": ["review/github", "bulk", "repo", "option-values"],
  bulk: ["repo", "option-values"],
  reporters: ["lines"],
  editor: ["lines", "reporters"],
  bin: [
    "option-values",
    "splice",
    "python",
    "hosts",
    "precision",
    "codemod",
    "repo",
    "review",
    "review/github",
    "review/server",
    "bulk",
    "reporters",
    "editor",
  ],
};

/** Single files that a room may import past the table, and why. */
export const PASSAGES: readonly (readonly [room: string, file: string, why: string])[] = [
  ["option-values", "src/precision/hardware.ts", "the names that --gpu takes are a table of the domain"],
  ["repo", "src/precision/prefilter.ts", "which files can matter is decided before the parser is loaded"],
  ["hosts", "src/precision/prefilter.ts", "documents without SANA are not parsed"],
  ["repo", "src/hosts/extensions.ts", "so is which files hold Python, by their names"],
  ["bulk", "src/hosts/extensions.ts", "clones hold only the files that some host reads"],
  ["transforms", "src/hosts/javascript.ts", "jscodeshift hands its own parser in"],
  ["repo", "src/python/parse.ts", "which parser is used is decided by what the machine can load"],
  ["repo", "src/python/web.ts", "so is that it is the one in WebAssembly"],
  ["repo", "src/splice.ts", "a site accepted by hand is put into the text as the core does it"],
];

/** Files beside codemod.ts that belong to it. */
const CORE = [
  "native",
  "project",
  "opening",
  "library",
  "parsing",
  "prepare",
  "alone",
  "assemble",
  "follow",
  "mention",
  "words",
  "group-by",
  "rewrite",
  "results",
  "unchanged",
];

/** Rooms that may touch the world: files, processes, the clock, the terminal. `review` is pure but for its client. */
const IMPURE = ["repo", "bulk", "bin", "review/github", "review/server"];

/** `python` for `src/python/flow/env.ts`, `codemod` for `src/codemod.ts`, `bin` for `bin/main.ts`. Folders of `review` are rooms of their own. */
export function roomOf(path: string): string {
  const [folder = "", second = "", ...rest] = path.replace(/\.ts$/, "").split("/");
  if (folder !== "src") return folder;
  if (second === "review" && rest.length > 1) return `review/${rest[0]}`;
  return rest.length === 0 && CORE.includes(second) ? "codemod" : second;
}

export function isPure(path: string): boolean {
  return !IMPURE.includes(roomOf(path));
}

/** What `source` imports against the table, as `file imports file`. */
export function forbiddenImports(source: Source): string[] {
  const room = roomOf(source.path);
  const allowed = [room, ...NOUNS, ...(MAY_IMPORT[room] ?? [])];
  return source.files
    .filter((file) => !allowed.includes(roomOf(file)) && !PASSAGES.some(([from, to]) => from === room && to === file))
    .map((file) => `${source.path} imports ${file}`);
}

/** What a pure room must not use, as `file uses thing`. */
export function worldly({ path, builtins, uses }: Source): string[] {
  const syntax = new Set(["import.meta", "top-level await", "export * as"]);
  return [...builtins, ...[...uses].filter((use) => !syntax.has(use))].map((thing) => `${path} uses ${thing}`);
}

/** `start` and all files that can be reached from it by imports. */
export function reachable(start: readonly string[], all: readonly Source[]): Set<string> {
  const found = new Set<string>();
  for (const queue = [...start]; queue.length > 0; ) {
    const path = queue.pop() ?? "";
    if (found.has(path)) continue;
    found.add(path);
    queue.push(...(all.find((source) => source.path === path)?.files ?? []));
  }
  return found;
}
