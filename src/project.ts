/** Files as one program, with offsets mapped back to the files. */
import type { ReadFile } from "./codemod.js";
import { libraryFinder } from "./library.js";
import { lineStarts, positionAt } from "./lines.js";
import { Opening, type Reach } from "./opening.js";
import type { Parser } from "./parsing.js";
import type { Places } from "./precision/plan/findings.js";
import type { Domain } from "./python/flow/domain.js";
import type { Program } from "./python/flow/program.js";
import type { FileEdit, Position, Problem, SourceFile } from "./types.js";

export interface Project extends Places {
  readonly program: Program;
  /** Opens files that use names of the program's. */
  add(users: readonly SourceFile[]): void;
  /** False for a module of a file that was only brought in to follow a name. */
  given(module: number): boolean;
  /** 0-based line of a module offset. */
  lineOf(module: number, offset: number): number;
  /** The template tag that a module offset stands under, in words. */
  branchOf(module: number, offset: number): string | undefined;
  hadErrors(path: string): boolean;
  isOpen(path: string): boolean;
  /** A module of diffusers itself. */
  isLibrary(path: string): boolean;
  /** Whether it was read for itself although it imports a module of the repository. */
  reachesOut(): boolean;
  file(path: string): SourceFile | undefined;
  /** The given files, and every other one that was opened. */
  results(): readonly { readonly file: SourceFile; readonly problem: Problem | undefined; readonly given: boolean }[];
}

/** What a program is put together from. */
export interface Sources {
  /** The files of the run. */
  readonly files: readonly SourceFile[];
  /** Those of them that are opened without being asked for; all that may start a site by default. */
  readonly starting?: readonly SourceFile[];
  readonly parser: Parser;
  readonly read: ReadFile | undefined;
  /** How far a file is from a load; see `Surrounding` in opening.ts. */
  distance(path: string): number | undefined;
  readonly reach: Reach;
  /** Files that are done with; some may be read again because others import them. */
  readonly settled?: ReadonlyMap<string, unknown>;
}

export function openProject(
  { files, starting = files, parser, read, distance, reach, settled }: Sources,
  domain: Domain,
): Project {
  const given = new Map(files.map((file) => [file.path, file]));
  const readAny = (path: string) => given.get(path) ?? read?.(path);
  const isLibrary = libraryFinder((path) => readAny(path) !== undefined);
  const opening = new Opening(domain, parser, {
    read: readAny,
    isLibrary,
    isGiven: (path) => given.has(path),
    isSettled: (path) => settled?.has(path) ?? false,
    distance,
    reach,
  });
  for (const file of starting) opening.start(file);
  const { opened, parts, program } = opening;
  const file = (path: string) => opened.get(path)?.file ?? given.get(path);
  const pathOf = (module: number) => parts[module]?.path ?? "";
  const startsOf = memo((path) => lineStarts(file(path)?.text ?? ""));
  const ownStarts = memo((module) => lineStarts(parts[Number(module)]?.region.text ?? ""));
  const offset = (module: number, at: number) => parts[module]?.region.locate(at) ?? at;
  const position = (module: number, at: number): Position => positionAt(startsOf(pathOf(module)), offset(module, at));
  return {
    program,
    add: (users) => {
      for (const user of users) opening.add(user);
    },
    path: pathOf,
    given: (module) => given.has(pathOf(module)),
    offset,
    position,
    // Lines of the Python, which a notebook or a JavaScript string may hold on one line of the file.
    lineOf: (module, at) => positionAt(ownStarts(`${module}`), at).line - 1,
    branchOf: (module, at) => parts[module]?.region.branch?.(at),
    fileEdits: (module, edits): FileEdit[] => {
      const region = parts[module]?.region;
      const back = region?.writeBackAll?.(edits) ?? edits.flatMap((edit) => region?.writeBack(edit) ?? []);
      return back.map((edit) => ({ ...edit, path: pathOf(module) }));
    },
    file,
    isOpen: (path) => opened.has(path),
    isLibrary,
    reachesOut: () => opening.reachesOut,
    hadErrors: (path) => opened.get(path)?.problem !== undefined,
    results: () => {
      const others = [...opened.values()].filter((entry) => !given.has(entry.file.path));
      return [
        ...files.map((one) => ({ file: one, problem: opened.get(one.path)?.problem, given: true })),
        ...others.map(({ file: one, problem }) => ({ file: one, problem, given: false })),
      ];
    },
  };
}

function memo<Value>(compute: (key: string) => Value): (key: string) => Value {
  const known = new Map<string, Value>();
  return (key) => {
    const found = known.get(key) ?? compute(key);
    known.set(key, found);
    return found;
  };
}
