/** Lists, tuples, sets and dicts: reading an entry, storing one, and their methods. */
import type { Expr } from "../ast.js";
import type { Arguments } from "./domain.js";
import { type Contents, PERHAPS } from "./env.js";
import { soleConstant } from "./lookup.js";
import { type Frame, type Program, placeKey } from "./program.js";
import { type ContainerValue, constant, taintOf, union, unknown, type Value, type Values } from "./values.js";

/** What a container holds here; what it may hold anywhere when this frame did not make it. */
export function contentsOf(value: ContainerValue, frame: Frame): Contents {
  return frame.env.contents(value.id) ?? frame.program.contents(value.id) ?? { entries: new Map(), open: true };
}

/** `objects[key]`; `key` is undefined when it is not known, then any entry may be meant. */
export function readElement(objects: Values, key: string | undefined, frame: Frame, expression?: Expr): Values {
  return union(...objects.map((object) => elementOf(object, key, frame, expression)));
}

function elementOf(object: Value, key: string | undefined, frame: Frame, expression: Expr | undefined): Values {
  if (object.kind === "unknown")
    return [unknown(`${object.key}[${key ?? (expression ? placeKey(frame.module, expression) : "")}]`, object.taint)];
  if (object.kind === "member" && object.object.kind === "object")
    return frame.program.domain.attribute(object.object, key ?? "*", expression ?? NOWHERE, frame);
  if (object.kind !== "container") return [unknown(`item:${object.key}[${key}]`)];
  const { entries, open } = contentsOf(object, frame);
  const rest = entries.get("*");
  if (key === undefined)
    return union(...[...entries.values()].map(certain), open && entries.size === 0 ? [unknown(`item:${object.key}`)] : []);
  const index = key.startsWith("-") && object.shape !== "dict" ? String(entries.size + Number(key)) : key;
  return union(certain(entries.get(index)), rest, !entries.has(index) && !rest ? [unknown(`item:${object.key}[${key}]`)] : []);
}

/** An entry that is read is there; that it might not be matters only where the whole container is handed on. */
const certain = (values: Values | undefined): Values | undefined => values?.filter((value) => !value.key.startsWith(PERHAPS));

const NOWHERE: Expr = { type: "other", kind: "nowhere", children: [], start: 0, end: 0 };

/** A container that is filled in a loop has no entries of its own to tell apart. */
const MOST_ENTRIES = 40;

/** `object[key] = values`. */
export function storeElement(objects: Values, key: string | undefined, values: Values, frame: Frame): void {
  for (const object of objects) {
    if (object.kind !== "container") continue;
    const before = contentsOf(object, frame);
    const entries = new Map(before.entries);
    if (key === undefined || (!entries.has(key) && entries.size >= MOST_ENTRIES))
      entries.set("*", union(entries.get("*"), values));
    else entries.set(key, objects.length === 1 ? values : union(entries.get(key), values));
    update(object, { entries, open: before.open || key === undefined }, frame);
  }
}

function update(object: ContainerValue, contents: Contents, frame: Frame): void {
  frame.env.store(object.id, contents);
  frame.program.remember(object.id, contents);
}

/** A method call on a container; undefined when it is none that matters. */
export function callContainer(object: ContainerValue, name: string, args: Arguments, symbol: string, frame: Frame): Values {
  const row = METHODS[name];
  return row ? row(object, args, frame, symbol) : [unknown(symbol)];
}

type Row = (object: ContainerValue, args: Arguments, frame: Frame, symbol: string) => Values;

const keyOf = (args: Arguments) => {
  const key = soleConstant(args.positional[0]?.values ?? []);
  return key === undefined || key === null ? undefined : String(key);
};

const get: Row = (object, args, frame) => {
  const key = keyOf(args);
  const held = contentsOf(object, frame);
  const certain = key !== undefined && held.entries.has(key) && !held.open;
  const fallback = args.positional[1]?.values ?? [constant(null, { module: 0, start: 0, end: 0 })];
  return certain
    ? readElement([object], key, frame)
    : union(key === undefined || held.entries.has(key) || held.open ? readElement([object], key, frame) : [], fallback);
};

const pop: Row = (object, args, frame, symbol) => {
  const values = args.positional.length ? get(object, args, frame, symbol) : readElement([object], undefined, frame);
  const entries = new Map(contentsOf(object, frame).entries);
  const key = keyOf(args);
  if (key !== undefined) entries.delete(key);
  update(object, { entries, open: contentsOf(object, frame).open || key === undefined }, frame);
  return values;
};

const setdefault: Row = (object, args, frame) => {
  const key = keyOf(args);
  if (key === undefined || !contentsOf(object, frame).entries.has(key))
    storeElement([object], key, args.positional[1]?.values ?? [], frame);
  return readElement([object], key, frame);
};

const append: Row = (object, args, frame, symbol) => {
  storeElement([object], undefined, union(...args.positional.map((argument) => argument.values)), frame);
  return [unknown(symbol)];
};

/** Any entry may have been replaced by something that is not known. */
export function blur(entries: Map<string, Values>, symbol: string): void {
  for (const [key, values] of entries) entries.set(key, union(values, [unknown(`${symbol}[${key}]`)]));
}

const updateAll: Row = (object, args, frame, symbol) => {
  const before = contentsOf(object, frame);
  const entries = new Map(before.entries);
  let open = before.open || args.open;
  for (const argument of args.positional) {
    const [only, ...rest] = argument.values;
    const other = only?.kind === "container" && rest.length === 0 ? contentsOf(only, frame) : undefined;
    for (const [key, values] of other?.entries ?? []) entries.set(key, values);
    if (!other || other.open) blur(entries, symbol);
    open ||= other?.open ?? true;
  }
  for (const [key, argument] of args.keywords) entries.set(key, argument.values);
  update(object, { entries, open }, frame);
  return [unknown(symbol)];
};

const all: Row = (object, _args, frame, symbol) => {
  const values = readElement([object], undefined, frame);
  return values.length ? values : [unknown(symbol, taintOf(values))];
};

/** `copy` keeps the identity: the copy's entries are the same values. */
const METHODS: Readonly<Record<string, Row>> = {
  get,
  pop,
  setdefault,
  append,
  add: append,
  insert: append,
  extend: append,
  update: updateAll,
  copy: (object) => [object],
  popitem: all,
};

/** Whether any entry of a container, as far as the program knows it, passes `test`. */
export function contentsHold(id: string, program: Program, test: (value: Value) => boolean, seen = new Set<string>()): boolean {
  if (seen.has(id)) return false;
  seen.add(id);
  const held = [...(program.contents(id)?.entries.values() ?? [])].flat();
  return held.some((value) => (value.kind === "container" ? contentsHold(value.id, program, test, seen) : test(value)));
}
