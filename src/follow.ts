/** Names under which a pipeline, or a literal that a load reads, can reach other files: what to look for in the repository. */

import { findPipeline } from "./precision/classes.js";
import type { Facts } from "./precision/facts/facts.js";
import { ancestors, descendants, externalBases } from "./python/flow/classes.js";
import { contentsHold } from "./python/flow/containers.js";
import { originKey } from "./python/flow/lookup.js";
import type { ModuleInfo, Program } from "./python/flow/program.js";
import type { Value, Values } from "./python/flow/values.js";
import type { SourceFile } from "./types.js";

/** A name of a module that other files may import. */
export interface Mention {
  readonly name: string;
  /** Path of the module that defines it. */
  readonly path: string;
}

/** All names to follow, each once. None when the program loads nothing. */
export function mentionsOf(program: Program, facts: Facts): Mention[] {
  if (facts.loads.size === 0) return [];
  const origins = originsOf(facts);
  const carries = (values: Values) => values.some((value) => isCarried(value, program, origins));
  const found = new Map<string, Mention>();
  for (const module of program.modules) {
    if (module.fragment) continue;
    for (const name of module.scope.names.locals) {
      const values = program.bindings.get(`${module.scope.id}.${name}`) ?? [];
      if (!values.some((value) => isOwn(value, module, program)) || !carries(values)) continue;
      found.set(`${module.path}:${name}`, { name, path: module.path });
    }
  }
  return [...found.values()];
}

/** Literals that reach the dtype, variant or id of a load. */
function originsOf({ loads }: Facts): ReadonlySet<string> {
  const values = [...loads.values()].flatMap(({ args }) =>
    [...args.positional, ...args.keywords.values()].flatMap((argument) => argument.values),
  );
  return new Set(values.flatMap((value) => ("origin" in value && value.origin ? [originKey(value.origin)] : [])));
}

/** Defined in this module, not imported into it. */
function isOwn(value: Value, module: ModuleInfo, program: Program): boolean {
  if (value.kind === "function") return program.functions.get(value.id)?.module === module;
  return value.kind === "class" ? program.classes.get(value.id)?.module === module : value.kind !== "module";
}

function isCarried(value: Value, program: Program, origins: ReadonlySet<string>): boolean {
  switch (value.kind) {
    case "object":
      return true;
    case "constant":
    case "external":
      return value.origin !== undefined && origins.has(originKey(value.origin));
    case "container":
      return contentsHold(value.id, program, (held) => isCarried(held, program, origins));
    case "function":
      return functionCarries(value.id, program, origins);
    case "class":
    case "instance":
      return classCarries(value.kind === "class" ? value.id : value.cls, program, origins);
    default:
      return false;
  }
}

/** A function that gives back a pipeline, or is handed one. */
function functionCarries(id: string, program: Program, origins: ReadonlySet<string>): boolean {
  const given = [program.returns.get(id), program.yields.get(id)].flatMap((values) => values ?? []);
  const taken = program.params.under(`${id}.`).flat();
  return (
    given.some((held) => held.kind !== "function" && isCarried(held, program, origins)) ||
    taken.some((held) => held.kind === "object")
  );
}

/** A subclass of a SANA pipeline, or a class of which an attribute, also of a relative, holds or a method takes one. */
function classCarries(id: string, program: Program, origins: ReadonlySet<string>): boolean {
  if (externalBases(id, program).some((path) => findPipeline(path.split(".").at(-1) ?? "") !== undefined)) return true;
  const family = [...ancestors(id, program), ...descendants(id, program)];
  const held = family.flatMap((cls) => program.attributes.under(`${cls}.`)).flat();
  return held.some((value) => {
    if (value.kind === "function")
      return program.params
        .under(`${value.id}.`)
        .flat()
        .some((taken) => taken.kind === "object");
    return (value.kind === "object" || value.kind === "container" || "origin" in value) && isCarried(value, program, origins);
  });
}

/** A first guess from the text: the file has the name and the module's name. The analysis decides. */
export function uses({ path, text }: SourceFile, mention: Mention): boolean {
  return path !== mention.path && hasWord(text, mention.name) && hasWord(text, moduleName(mention.path));
}

/** `a/loaders.py` is imported as `loaders`, `a/loaders/__init__.py` too. */
function moduleName(path: string): string {
  const parts = path.replace(/\.pyi?$/, "").split("/");
  return (parts.at(-1) === "__init__" ? parts.at(-2) : parts.at(-1)) ?? path;
}

function hasWord(text: string, word: string): boolean {
  return text.includes(word) && new RegExp(`\\b${word.replace(/\W/g, "\\$&")}\\b`).test(text);
}
