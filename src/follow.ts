/** Names under which a pipeline, or a literal that a load reads, can reach other files: what to look for in the repository. */

import { findPipeline } from "./precision/classes.js";
import type { Facts } from "./precision/facts/facts.js";
import { externalBases } from "./python/flow/classes.js";
import { contentsHold } from "./python/flow/containers.js";
import { originKey } from "./python/flow/lookup.js";
import type { ModuleInfo, Program } from "./python/flow/program.js";
import type { Value, Values } from "./python/flow/values.js";

/** A name of a module that other files may import. */
export interface Mention {
  readonly name: string;
  /** Path of the module that defines it. */
  readonly path: string;
}

/** Names of one or two letters stand everywhere; a file that uses one is read only when it is given. */
const SHORTEST = 3;

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
      if (name.length < SHORTEST || !values.some((value) => isOwn(value, module, program)) || !carries(values)) continue;
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
      return [program.returns.get(value.id), program.yields.get(value.id)].some((values) =>
        values?.some((held) => held.kind !== "function" && isCarried(held, program, origins)),
      );
    case "class":
    case "instance":
      return classCarries(value.kind === "class" ? value.id : value.cls, program, origins);
    default:
      return false;
  }
}

/** A subclass of a SANA pipeline, or a class with an attribute that holds one. */
function classCarries(id: string, program: Program, origins: ReadonlySet<string>): boolean {
  if (externalBases(id, program).some((path) => findPipeline(path.split(".").at(-1) ?? "") !== undefined)) return true;
  return program.attributes
    .under(`${id}.`)
    .some((values) =>
      values.some((value) => (value.kind === "object" || "origin" in value) && isCarried(value, program, origins)),
    );
}
