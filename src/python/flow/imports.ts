/** Imports: a module of the program, or a dotted path of a library. */
import type { Import, ImportFrom } from "../ast.js";
import type { Frame, ModuleInfo, Program } from "./program.js";
import { bindName } from "./targets.js";
import { readMet } from "./units.js";
import { external, moduleValue, type Values } from "./values.js";

export function bindImport(statement: Import, frame: Frame): void {
  if (isIdle(statement, frame)) return;
  for (const { module, alias } of statement.names) {
    const root = module.split(".")[0] ?? module;
    const wanted = alias ? module : root;
    const found = frame.program.resolve(frame.module, 0, wanted);
    const deeper = !alias && module !== root ? frame.program.resolve(frame.module, 0, module) : undefined;
    for (const met of [found, deeper]) if (met) readMet(frame.program, met);
    bindName(alias ?? root, found ? [moduleValue(found.index)] : [external(wanted)], frame);
  }
}

export function bindImportFrom(statement: ImportFrom, frame: Frame): void {
  if (isIdle(statement, frame)) return;
  const source = frame.program.resolve(frame.module, statement.level, statement.module);
  if (source) readMet(frame.program, source);
  if (statement.star) importStar(statement, source, frame);
  for (const { name, alias } of statement.names) bindName(alias ?? name, imported(statement, source, name, frame), frame);
}

/** Nothing that is read of a module which is read for itself says a name of this import. */
const isIdle = ({ start }: Import | ImportFrom, { module }: Frame): boolean => module.module.idle?.has(start) ?? false;

function imported(statement: ImportFrom, source: ModuleInfo | undefined, name: string, frame: Frame): Values {
  if (!source) {
    const dotted = statement.module ? `${statement.module}.${name}` : name;
    const submodule = frame.program.resolve(frame.module, statement.level, dotted);
    return submodule ? [moduleValue(submodule.index)] : [external(`${".".repeat(statement.level)}${statement.module}.${name}`)];
  }
  const { program } = frame;
  const bound = boundIn(source, name, program);
  if (bound) return bound;
  const submodule = program.resolve(source, 1, name);
  if (submodule) return [moduleValue(submodule.index)];
  return source.scope.names.locals.has(name) ? [] : throughStar(source, name);
}

/** A name that a package's `__init__` itself has from `from library import *`. */
function throughStar(source: ModuleInfo, name: string): Values {
  const star = source.stars.at(-1);
  return [external(star ? `${star}.${name}` : `${source.path}.${name}`)];
}

function importStar(statement: ImportFrom, source: ModuleInfo | undefined, frame: Frame): void {
  const { module } = frame;
  const dotted = `${".".repeat(statement.level)}${statement.module}`;
  for (const star of source?.stars ?? [dotted]) if (!module.stars.includes(star)) module.stars.push(star);
  if (!source) return;
  module.starred.push(source);
  for (const name of exportsOf(source, frame.program)) {
    const values = boundIn(source, name, frame.program);
    if (values) bindName(name, values, frame);
  }
}

/** What a module has under a name, its own or a star import's; of those the last one counts. */
export function boundIn(module: ModuleInfo, name: string, program: Program, seen = new Set<ModuleInfo>()): Values | undefined {
  program.demand(module, name);
  const own = program.bindings.get(`${module.scope.id}.${name}`);
  if (own || seen.has(module) || module.scope.names.locals.has(name)) return own;
  seen.add(module);
  return module.starred
    .map((source) => (exportsOf(source, program).has(name) ? boundIn(source, name, program, seen) : undefined))
    .findLast((values) => values !== undefined);
}

/** `__all__` where it is a literal, else all names that are not private, also those of star imports. */
function exportsOf(source: ModuleInfo, program: Program, seen = new Set<ModuleInfo>()): ReadonlySet<string> {
  if (seen.has(source)) return new Set();
  seen.add(source);
  program.demand(source);
  const all = program.bindings.get(`${source.scope.id}.__all__`)?.[0];
  const entries = all?.kind === "container" ? program.contents(all.id)?.entries : undefined;
  const listed = [...(entries?.values() ?? [])]
    .flat()
    .flatMap((value) => (value.kind === "constant" && typeof value.value === "string" ? [value.value] : []));
  if (listed.length) return new Set(listed);
  const own = [...source.scope.names.locals].filter((name) => !name.startsWith("_"));
  return new Set([...source.starred.flatMap((module) => [...exportsOf(module, program, seen)]), ...own]);
}
