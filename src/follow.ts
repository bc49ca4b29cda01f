/** Names under which a pipeline, or a literal that a load reads, can reach other files: what to look for in the repository. */

import type { Mention } from "./mention.js";
import { findPipeline } from "./precision/classes.js";
import { isPipelineClass, lastName } from "./precision/facts/classes.js";
import type { Facts } from "./precision/facts/facts.js";
import type { Expr } from "./python/ast.js";
import { ancestors, descendants, externalBases } from "./python/flow/classes.js";
import { contentsHold } from "./python/flow/containers.js";
import { argumentValues } from "./python/flow/domain.js";
import { fixtureScope } from "./python/flow/fixtures.js";
import { originKey } from "./python/flow/lookup.js";
import type { ModuleInfo, Program } from "./python/flow/program.js";
import type { Value } from "./python/flow/values.js";
import { firstFrom } from "./python/search.js";

/** What the names of a program are judged by. */
interface Trace {
  readonly program: Program;
  readonly origins: ReadonlySet<string>;
  /** Starts of loads and recasts, sorted, by module. */
  readonly places: ReadonlyMap<number, readonly number[]>;
  /** What was found of a value; false while it is looked at, because classes may hold each other. */
  readonly known: Map<string, boolean>;
}

/** All names to follow, each once. None when the program loads nothing, and nothing could be loaded through it. */
export function mentionsOf(program: Program, facts: Facts): Mention[] {
  if (facts.loads.size === 0 && facts.generic.size === 0) return [];
  const trace: Trace = { program, origins: originsOf(facts), places: placesOf(facts), known: new Map() };
  const found: Mention[] = [];
  for (const module of program.modules) {
    if (module.fragment || program.clusters.isSpent(module.index) || runsWhenImported(module, facts)) continue;
    const scopes = [`${module.scope.id}.`, fixtureScope(module)];
    for (const key of scopes.flatMap((scope) => program.bindings.keysUnder(scope))) {
      const name = key.slice(key.indexOf(".") + 1);
      const values = program.bindings.get(key) ?? [];
      const handedOn =
        !module.scope.names.locals.has(name) ||
        module.path.endsWith("__init__.py") ||
        values.some((value) => isOwn(value, name, module, program));
      if (handedOn && values.some((value) => isCarried(value, trace))) found.push({ name, path: module.path });
    }
  }
  return found;
}

/** A script that generates at once: whoever imported it would too, so nobody does. What stands under `if __name__ == "__main__":` is no part of this. */
function runsWhenImported({ index, module }: ModuleInfo, { drawn }: Facts): boolean {
  const guards = module.body.filter((statement) => statement.type === "if" && comparesName(statement.test));
  return drawn.some((call) => call.module === index && !guards.some(({ start, end }) => start <= call.start && call.start < end));
}

const comparesName = (test: Expr): boolean =>
  test.type === "operation" && test.operands.some((side) => side.type === "name" && side.id === "__name__");

function placesOf({ loads, recasts }: Facts): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number[]>();
  for (const { module, call } of [...loads.values(), ...recasts.values()]) {
    const starts = places.get(module) ?? [];
    starts.push(call.start);
    places.set(module, starts);
  }
  for (const starts of places.values()) starts.sort((a, b) => a - b);
  return places;
}

/** Literals that reach the dtype, variant or id of a load. */
function originsOf({ loads }: Facts): ReadonlySet<string> {
  const values = [...loads.values()].flatMap(({ args }) => argumentValues(args));
  return new Set(values.flatMap((value) => ("origin" in value && value.origin ? [originKey(value.origin)] : [])));
}

/** Defined in this module, or imported into it under another name. */
function isOwn(value: Value, name: string, module: ModuleInfo, program: Program): boolean {
  const definition =
    value.kind === "function"
      ? program.functions.get(value.id)
      : value.kind === "class"
        ? program.classes.get(value.id)
        : undefined;
  if (!definition) return value.kind !== "module";
  return definition.module === module || !("name" in definition.definition) || definition.definition.name !== name;
}

function isCarried(value: Value, trace: Trace): boolean {
  const known = trace.known.get(value.key);
  if (known !== undefined) return known;
  trace.known.set(value.key, false);
  const carried = carries(value, trace);
  trace.known.set(value.key, carried);
  return carried;
}

function carries(value: Value, trace: Trace): boolean {
  const { program, origins } = trace;
  switch (value.kind) {
    case "object":
      return true;
    case "constant":
    case "external":
      return value.origin !== undefined && origins.has(originKey(value.origin));
    case "container":
      return contentsHold(value.id, program, (held) => isPipelineClass([held]) || isCarried(held, trace));
    case "function":
      return functionCarries(value.id, trace);
    case "class":
    case "instance":
      return classCarries(value.kind === "class" ? value.id : value.cls, trace);
    case "unknown":
      return program.attributes
        .under(`${value.key}.`)
        .flat()
        .some((held) => held.kind === "object");
    default:
      return false;
  }
}

/** A function that loads or casts, gives back a pipeline, or is handed one. */
function functionCarries(id: string, trace: Trace): boolean {
  const { program, places } = trace;
  const fn = program.functions.get(id);
  if (!fn) return false;
  const starts = places.get(fn.module.index) ?? [];
  const inside = starts[firstFrom(starts, fn.definition.start, (start) => start)];
  // What a function without parameters does with a pipeline of its own is nobody else's concern.
  if (inside !== undefined && inside < fn.definition.end && fn.definition.params.length > 0) return true;
  const given = [program.returns.get(id), program.yields.get(id)].flatMap((values) => values ?? []);
  return (
    given.some((value) => isCarried(value, trace)) ||
    program.params
      .under(`${id}.`)
      .flat()
      .some((held) => held.kind === "object")
  );
}

/** A subclass of a SANA pipeline, or a class of which an attribute, also of a relative, holds a pipeline or a method deals with one. */
function classCarries(id: string, trace: Trace): boolean {
  const { program } = trace;
  if (externalBases(id, program).some((path) => findPipeline(lastName(path)) !== undefined)) return true;
  const family = [...ancestors(id, program), ...descendants(id, program)];
  const held = family.flatMap((cls) => program.attributes.under(`${cls}.`)).flat();
  return held.some(
    (value) =>
      isPipelineClass([value]) ||
      (value.kind !== "class" && value.kind !== "instance" && value.kind !== "unknown" && isCarried(value, trace)),
  );
}
