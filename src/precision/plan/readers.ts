/** Who reads a literal: the expressions of a site, and modules that others read it through. Needed to know whether it serves only that site. */
import type { Argument } from "../../python/ast.js";
import { originKey } from "../../python/flow/lookup.js";
import type { Program } from "../../python/flow/program.js";
import { taintOf, type Value, type Values } from "../../python/flow/values.js";
import type { Load } from "../facts/facts.js";
import { DTYPE_KEYWORDS } from "./reading.js";
import type { Site } from "./sites.js";

/** Keys of the expressions through which a site reads literals: its load arguments and recast dtypes. */
export function readersOf(site: Site): string[] {
  const casts = site.recasts.flatMap((recast) =>
    recast.call.args.map((argument) => `${recast.module}:${argument.value.start}:${argument.value.end}`),
  );
  return [...loadReadersOf(site).map(({ reader }) => reader), ...casts];
}

/** Keys of the load arguments of a site, each with its load. */
export function loadReadersOf(site: Site): { readonly reader: string; readonly load: string }[] {
  return [...site.loads, ...site.components].flatMap((load) =>
    load.call.args.flatMap((argument) => readersIn(load, argument)).map((reader) => ({ reader, load: load.key })),
  );
}

const readersIn = ({ module }: Load, argument: Argument): string[] =>
  argument.kind === "double-star"
    ? [...DTYPE_KEYWORDS, "variant", "pretrained_model_name_or_path"].map(
        (name) => `${module}:${argument.start}:${argument.end}#${name}`,
      )
    : [`${module}:${argument.value.start}:${argument.value.end}`];

/** What names of modules lead to. */
export interface Reach {
  /** Keys of literals. */
  readonly origins: ReadonlySet<string>;
  /** Keys of loads whose object can be had. */
  readonly made: ReadonlySet<string>;
}

/** What can be had through the names of these modules: what they are, hold, or give back when called. */
export function reachOf(modules: readonly number[], program: Program): Reach {
  const origins = new Set<string>();
  const made = new Set<string>();
  const seen = new Set<string>();
  const pending: Value[] = modules.flatMap((module) => program.bindings.under(`${program.modules[module]?.scope.id}.`).flat());
  for (let value = pending.pop(); value; value = pending.pop()) {
    if (seen.has(value.key)) continue;
    seen.add(value.key);
    if ("origin" in value && value.origin) origins.add(originKey(value.origin));
    for (const object of taintOf([value])) made.add(object.made);
    pending.push(...next(value, program));
  }
  return { origins, made };
}

function next(value: Value, program: Program): Values {
  switch (value.kind) {
    case "container":
      return [...(program.contents(value.id)?.entries.values() ?? [])].flat();
    case "class":
      return program.attributes.under(`${value.id}.`).flat();
    case "instance":
      return program.attributes.under(`${value.cls}.`).flat();
    case "function":
      return [program.returns.get(value.id), program.yields.get(value.id)].flatMap((values) => values ?? []);
    default:
      return [];
  }
}
