/** Files as one program: their regions parsed, imports resolved among them, and offsets mapped back to the files. */

import type { ReadFile } from "./codemod.js";
import { hostFor } from "./hosts/index.js";
import { lineStarts, positionAt } from "./lines.js";
import type { Places } from "./precision/plan/findings.js";
import type { Module } from "./python/ast.js";
import type { Domain } from "./python/flow/domain.js";
import { type ModuleInfo, Program } from "./python/flow/program.js";
import { addModule } from "./python/flow/run.js";
import { parseModule } from "./python/lower.js";
import { modulePaths } from "./python/modules.js";
import type { FileEdit, Position, Problem, PythonRegion, SourceFile } from "./types.js";

export interface Project extends Places {
  readonly program: Program;
  /** False for a module of a file that was only brought in to follow a name. */
  given(module: number): boolean;
  /** 0-based line of a module offset. */
  lineOf(module: number, offset: number): number;
  hadErrors(path: string): boolean;
  file(path: string): SourceFile | undefined;
  /** Opens one more file; false when it is open already. */
  add(file: SourceFile): boolean;
  /** Every file that was opened; `given` for those asked for. */
  results(): readonly { readonly file: SourceFile; readonly problem: Problem | undefined; readonly given: boolean }[];
}

interface Opened {
  readonly file: SourceFile;
  readonly given: boolean;
  problem: Problem | undefined;
  /** The file's only region, importable by others. */
  info: ModuleInfo | undefined;
}

interface Part {
  readonly path: string;
  readonly region: PythonRegion;
}

export function openProject(files: readonly SourceFile[], domain: Domain, read: ReadFile | undefined): Project {
  const opened = new Map<string, Opened | undefined>();
  const parts: Part[] = [];
  const starts = new Map<string, readonly number[]>();
  const program = new Program(domain, (from, level, dotted) => resolve(from, level, dotted));

  const open = (file: SourceFile, given: boolean): Opened => {
    const entry: Opened = { file, given, problem: undefined, info: undefined };
    opened.set(file.path, entry);
    const result = hostFor(file.path)?.read(file);
    if (!result || "problem" in result)
      return Object.assign(entry, { problem: { level: "note", message: result?.problem ?? "not a file that holds Python" } });
    for (const region of result.regions) {
      const module = parse(region.text);
      if (typeof module === "string") entry.problem = { level: "note", message: module };
      else {
        parts.push({ path: file.path, region });
        const info = addModule(program, file.path, module, region.fragment);
        entry.info ??= info;
      }
    }
    return entry;
  };

  const resolve = (from: ModuleInfo, level: number, dotted: string): ModuleInfo | undefined => {
    for (const path of modulePaths(from.path, level, dotted)) {
      if (!opened.has(path)) {
        const file = read?.(path);
        if (file) open(file, false);
        else opened.set(path, undefined);
      }
      const info = opened.get(path)?.info;
      if (info) return info;
    }
    return undefined;
  };

  for (const file of files) open(file, true);
  const startsOf = (path: string): readonly number[] => {
    const known = starts.get(path) ?? lineStarts(opened.get(path)?.file.text ?? "");
    starts.set(path, known);
    return known;
  };
  const pathOf = (module: number) => parts[module]?.path ?? "";
  const offset = (module: number, at: number) => parts[module]?.region.locate(at) ?? at;
  const position = (module: number, at: number): Position => positionAt(startsOf(pathOf(module)), offset(module, at));
  return {
    program,
    path: pathOf,
    given: (module) => opened.get(pathOf(module))?.given ?? false,
    offset,
    position,
    lineOf: (module, at) => position(module, at).line - 1,
    fileEdits: ({ module, edit }): FileEdit[] =>
      (parts[module]?.region.writeBack(edit) ?? []).map((back) => ({ ...back, path: pathOf(module) })),
    add: (file) => opened.get(file.path) === undefined && open(file, false) !== undefined,
    file: (path) => opened.get(path)?.file,
    hadErrors: (path) => opened.get(path)?.problem !== undefined,
    results: () => [...opened.values()].filter((entry) => entry !== undefined),
  };
}

/** The module, or why it cannot be read. */
function parse(text: string): Module | string {
  try {
    const module = parseModule(text);
    const [error] = module.errors;
    if (error === undefined) return module;
    return `not valid Python at line ${positionAt(lineStarts(text), error).line}; fix the syntax and run again`;
  } catch (error) {
    if (error instanceof RangeError) return "nested too deeply to be read; split the expression";
    throw error;
  }
}
