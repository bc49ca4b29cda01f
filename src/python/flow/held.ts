/** What a value holds, however deep: what may be had from it under a name or key that is not known. */
import { ancestors, descendants } from "./classes.js";
import type { Program } from "./program.js";
import {
  type ModuleValue,
  type ObjectValue,
  oneOf,
  taintOf,
  type UnknownValue,
  unknown,
  type Value,
  type Values,
} from "./values.js";

/** Holders of holders are looked through, but not without end. */
const MOST_HOLDERS = 1000;

/** Objects of the domain that `value` is or holds; not those that something it holds was only made with. */
export function heldBy(value: Value, program: Program): ObjectValue[] {
  return taintOf(heldValues(value, program).filter((held) => held.kind === "object" || held.maybe));
}

type Held = readonly (ObjectValue | UnknownValue)[];

/** Looked up once in a round: what grows in it brings another round. */
function heldValues(value: Value, program: Program): Held {
  if (program.empty.has(value.key)) return [];
  const known = program.held.get(value.key);
  if (known) return known;
  const found = look(value, program);
  program.held.set(value.key, found);
  return found;
}

/** Few holders lead to an object of the domain; the others are remembered, so that each is looked through once. */
function look(value: Value, program: Program): Held {
  const holders = new Map<string, string[]>([[value.key, []]]);
  const found: (ObjectValue | UnknownValue)[] = [];
  const pending: Value[] = [value];
  for (let next = pending.pop(); next && holders.size < MOST_HOLDERS; next = pending.pop()) {
    if (next.kind === "object" || (next.kind === "unknown" && next.taint.length)) found.push(next);
    for (const inner of contentsOfHolder(next, program)) {
      if (program.empty.has(inner.key)) continue;
      const known = holders.get(inner.key);
      if (known) known.push(next.key);
      else {
        holders.set(inner.key, [next.key]);
        pending.push(inner);
      }
    }
  }
  if (pending.length === 0) rememberEmpty(holders, found, program);
  return found;
}

/** Holders from which none of `found` is reached. */
function rememberEmpty(holders: ReadonlyMap<string, readonly string[]>, found: Held, program: Program): void {
  const leading = new Set<string>();
  const pending = found.map(({ key }) => key);
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (leading.has(next)) continue;
    leading.add(next);
    pending.push(...(holders.get(next) ?? []));
  }
  for (const key of holders.keys()) if (!leading.has(key)) program.empty.add(key);
}

function contentsOfHolder(value: Value, program: Program): Values {
  switch (value.kind) {
    case "container":
      return [...(program.contents(value.id)?.entries.values() ?? [])].flat();
    case "class":
    case "instance":
      return familyOf(value.kind === "class" ? value.id : value.cls, program)
        .flatMap((id) => program.attributes.under(`${id}.`))
        .flat();
    case "module":
      return boundInModule(value, program)
        .flat()
        .filter(({ kind }) => kind !== "module");
    case "unknown":
      return program.attributes.under(`${value.key}.`).flat();
    case "function":
      return [program.returns.get(value.id), program.yields.get(value.id)].flatMap((values) => values ?? []);
    case "method":
      return [value.self];
    case "member":
      return [value.object];
    default:
      return [];
  }
}

const familyOf = (cls: string, program: Program) => [...ancestors(cls, program), ...descendants(cls, program)];

/** Names and values of all that a class, its bases and its subclasses have; an instance may be of any of them. */
export function attributesOf(cls: string, program: Program): [string, Values][] {
  return familyOf(cls, program).flatMap((id) =>
    program.attributes.entriesUnder(`${id}.`).map(([key, values]): [string, Values] => [key.slice(id.length + 1), values]),
  );
}

/** What stands under each name of a module. Which of them is meant is not known, so all of it is read. */
function boundInModule({ index }: ModuleValue, program: Program): Values[] {
  const module = program.modules[index];
  if (module) program.demand(module);
  return program.bindings.under(`${module?.scope.id}.`);
}

/** What stands under each name of a module, class or instance. */
export function namesIn(value: Value, program: Program): Values[] {
  if (value.kind === "module") return boundInModule(value, program);
  if (value.kind !== "class" && value.kind !== "instance") return [];
  return attributesOf(value.kind === "class" ? value.id : value.cls, program).map(([, values]) => values);
}

/** Something that `holder` holds, under a name that is not known. */
export function somethingOf(holder: Value, symbol: string, program: Program): UnknownValue {
  const held = heldValues(holder, program);
  const sure = held.some((value) => value.kind === "object" || value.maybe);
  return sure ? oneOf(symbol, taintOf(held)) : unknown(symbol, taintOf(held));
}
