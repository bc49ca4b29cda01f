/** Imports: a module of the program, or a dotted path of a library. */
import type { Import, ImportFrom } from "../ast.js";
import type { Frame, ModuleInfo } from "./program.js";
import { bindName } from "./targets.js";
import { external, moduleValue, type Values } from "./values.js";

export function bindImport(statement: Import, frame: Frame): void {
  for (const { module, alias } of statement.names) {
    const root = module.split(".")[0] ?? module;
    const wanted = alias ? module : root;
    const found = frame.program.resolve(frame.module, 0, wanted);
    if (!alias && module !== root) frame.program.resolve(frame.module, 0, module);
    bindName(alias ?? root, found ? [moduleValue(found.index)] : [external(wanted)], frame);
  }
}

export function bindImportFrom(statement: ImportFrom, frame: Frame): void {
  const source = frame.program.resolve(frame.module, statement.level, statement.module);
  if (statement.star) importStar(statement, source, frame);
  for (const { name, alias } of statement.names) bindName(alias ?? name, imported(statement, source, name, frame), frame);
}

function imported(statement: ImportFrom, source: ModuleInfo | undefined, name: string, frame: Frame): Values {
  if (!source) {
    const dotted = statement.module ? `${statement.module}.${name}` : name;
    const submodule = frame.program.resolve(frame.module, statement.level, dotted);
    return submodule ? [moduleValue(submodule.index)] : [external(`${".".repeat(statement.level)}${statement.module}.${name}`)];
  }
  const { program } = frame;
  const bound = program.bindings.get(`${source.scope.id}.${name}`);
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
  const dotted = `${".".repeat(statement.level)}${statement.module}`;
  if (!source) {
    if (!frame.module.stars.includes(dotted)) frame.module.stars.push(dotted);
    return;
  }
  const listed = exportsOf(source, frame);
  for (const name of listed) {
    const values = frame.program.bindings.get(`${source.scope.id}.${name}`);
    if (values) bindName(name, values, frame);
  }
}

/** `__all__` where it is a literal, else all names that are not private. */
function exportsOf(source: ModuleInfo, frame: Frame): string[] {
  const all = frame.program.bindings.get(`${source.scope.id}.__all__`)?.[0];
  const entries = all?.kind === "container" ? frame.program.contents(all.id)?.entries : undefined;
  const listed = [...(entries?.values() ?? [])]
    .flat()
    .flatMap((value) => (value.kind === "constant" && typeof value.value === "string" ? [value.value] : []));
  return listed.length ? listed : [...source.scope.names.locals].filter((name) => !name.startsWith("_"));
}
