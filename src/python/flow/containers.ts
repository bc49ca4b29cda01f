/** Lists, tuples, sets and dicts: reading an entry, and storing one. */
import type { Expr } from "../ast.js";
import { type Contents, certain, overlay } from "./env.js";
import { heldBy, somethingOf } from "./held.js";
import { type Frame, type Program, placeKey } from "./program.js";
import { callSpecial } from "./specials.js";
import {
  type ContainerValue,
  constant,
  derived,
  oneOf,
  symbolOf,
  taintOf,
  union,
  unknown,
  type Value,
  type Values,
} from "./values.js";

/** What a container holds here; what it may hold anywhere when this frame did not make it. */
export function contentsOf(value: ContainerValue, frame: Frame): Contents {
  return frame.env.contents(value.id) ?? frame.program.contents(value.id) ?? { entries: new Map(), open: true };
}

/** All that a container and those in it hold, themselves left out. Containers may hold each other. */
export function itemsDeep(value: ContainerValue, frame: Frame): Values {
  const seen = new Set<string>();
  const found: Value[] = [];
  const pending: Value[] = [value];
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (next.kind !== "container") found.push(next);
    else if (!seen.has(next.id)) pending.push(...[...contentsOf(next, frame).entries.values()].flat().reverse());
    if (next.kind === "container") seen.add(next.id);
  }
  return union(found);
}

/** `objects[key]`; `key` is undefined when it is not known, then any entry may be meant. */
export function readElement(objects: Values, key: string | undefined, frame: Frame, expression?: Expr): Values {
  return union(...objects.map((object) => elementOf(object, key, frame, expression)));
}

function elementOf(object: Value, key: string | undefined, frame: Frame, expression: Expr | undefined): Values {
  if (object.kind === "member" && object.object.kind === "object")
    return frame.program.domain.attribute(object.object, key ?? "*", expression ?? NOWHERE, frame);
  // `d.values()[0]`: one of them.
  if (object.kind === "member" && object.object.kind === "container")
    return elementOf(object.object, undefined, frame, expression);
  if (object.kind !== "container") return elementOfOther(object, key, frame, expression);
  const { entries, open } = contentsOf(object, frame);
  const rest = entries.get("*");
  if (key === undefined || object.shape === "set")
    return union(...[...entries.values()].map(certain), open && entries.size === 0 ? [unknown(`item:${object.key}`)] : []);
  const index = key.startsWith("-") && object.shape !== "dict" ? String(entries.size + Number(key)) : key;
  // What is not there, nor may be, is an error: nothing comes of it.
  const missing = !entries.has(index) && !rest && (open || object.shape !== "dict");
  return union(certain(entries.get(index) ?? []), rest, missing ? [unknown(`item:${object.key}[${key}]`)] : []);
}

/** What `__getitem__` gives; else what the program stores under the key, or something of all it holds. */
function elementOfOther(object: Value, key: string | undefined, frame: Frame, expression: Expr | undefined): Values {
  const { program } = frame;
  const place = expression ? placeKey(frame.module, expression) : "";
  const asked =
    key === undefined ? unknown(`key@${place}`) : constant(key, { module: frame.module.index, ...rangeOf(expression) });
  const own = callSpecial(object, "__getitem__", [[asked]], frame, expression);
  if (own) return own;
  const known = key === undefined ? undefined : program.attributes.get(`${ownerOf(object)}.[${key}]`);
  const any = program.attributes.get(`${ownerOf(object)}.[*]`);
  if (known) return union(known, any);
  const symbol = `${object.kind === "unknown" ? symbolOf(object) : `item:${object.key}`}[${key ?? place}]`;
  const entries =
    object.kind === "instance" ? heldBy(object, program) : taintOf(program.attributes.under(`${ownerOf(object)}.`).flat());
  const held = key === undefined || any || object.kind === "instance" ? entries : [];
  if (held.length) return [oneOf(symbol, held)];
  return [object.kind === "unknown" ? derived(object, symbol) : unknown(symbol)];
}

const rangeOf = (expression: Expr | undefined) => ({ start: expression?.start ?? 0, end: expression?.end ?? 0 });

/** Under what the table of attributes has what an object that is no container holds. */
const ownerOf = (object: Value): string =>
  object.kind === "instance" ? object.cls : object.kind === "external" ? `ext:${object.path}` : object.key;

export const NOWHERE: Expr = { type: "other", kind: "nowhere", children: [], start: 0, end: 0 };

/** A container that is filled in a loop has no entries of its own to tell apart. */
const MOST_ENTRIES = 40;

/** `object[key] = values`. */
export function storeElement(objects: Values, key: string | undefined, values: Values, frame: Frame): void {
  for (const object of objects) {
    if (object.kind !== "container") {
      storeOther(object, key, values, frame);
      continue;
    }
    const before = contentsOf(object, frame);
    const entries = new Map(before.entries);
    if (key === undefined || (!entries.has(key) && entries.size >= MOST_ENTRIES))
      entries.set("*", union(entries.get("*"), values));
    else entries.set(key, objects.length === 1 ? values : union(entries.get(key), values));
    update(object, { entries, open: before.open || key === undefined }, frame);
  }
}

/** Symbols of what a call gives back, by its place. */
const RESULT = /^call@[\d:]+$/;

function storeOther(object: Value, key: string | undefined, values: Values, frame: Frame): void {
  if (object.kind !== "instance" && object.kind !== "unknown" && object.kind !== "external") return;
  const asked = key === undefined ? unknown("key") : constant(key, { module: frame.module.index, start: 0, end: 0 });
  if (callSpecial(object, "__setitem__", [[asked], values], frame)) return;
  const slot = `${ownerOf(object)}.[${key ?? "*"}]`;
  // `x["a"] = x["a"][0]` would go on for ever.
  const plain = (value: Value) => value.kind === "unknown" && value.taint.length === 0 && !RESULT.test(symbolOf(value));
  frame.program.attributes.add(
    slot,
    union(
      values.filter((value) => !plain(value)),
      values.some(plain) ? [unknown(slot)] : [],
    ),
  );
}

/** What the program stores by key in something that is no container of its own: a dict that is handed over. */
export function storedIn(object: Value, program: Program): [string, Values][] {
  const owner = `${ownerOf(object)}.[`;
  return program.attributes
    .entriesUnder(`${ownerOf(object)}.`)
    .flatMap(([slot, values]): [string, Values][] => (slot.startsWith(owner) ? [[slot.slice(owner.length, -1), values]] : []));
}

/** What a container holds from here on. */
export function update(object: ContainerValue, contents: Contents, frame: Frame): void {
  const store = frame.program.views.get(object.id);
  const before = store && contentsOf(object, frame).entries;
  if (store) for (const [key, values] of contents.entries) if (before?.get(key) !== values) store(key, values, frame);
  frame.fn?.containerWrites.add(object.id);
  frame.env.store(object.id, contents);
  frame.program.remember(object.id, contents);
}

/** Positions are not what they were: any entry may stand at any. */
export function shuffle(object: ContainerValue, frame: Frame): void {
  const { entries, open } = contentsOf(object, frame);
  const all = union(...entries.values());
  update(object, { entries: all.length ? new Map([["*", all]]) : new Map(), open: open || all.length > 0 }, frame);
}

/** `list += values`: all that these hold is in it from here on. */
export function extendBy(object: ContainerValue, values: Values, frame: Frame): void {
  for (const value of values) {
    const held =
      value.kind === "container"
        ? [...contentsOf(value, frame).entries.values()].flat()
        : [somethingOf(value, `each:${value.key}`, frame.program)];
    storeElement([object], undefined, held, frame);
  }
}

/** `dict.update(values)`, `dict |= values`: their entries take the place of those under the same keys. */
export function updateBy(object: ContainerValue, values: Values, symbol: string, frame: Frame): void {
  const before = contentsOf(object, frame);
  const entries = new Map(before.entries);
  const [only, ...rest] = values;
  const other = only?.kind === "container" && rest.length === 0 ? contentsOf(only, frame) : undefined;
  for (const [key, held] of other?.entries ?? []) overlay(entries, key, held);
  if (!other || other.open) blur(entries, symbol);
  update(object, { entries, open: before.open || (other?.open ?? true) }, frame);
}

/** `del dict[key]`. */
export function dropElement(object: ContainerValue, key: string | undefined, frame: Frame): void {
  const { entries, open } = contentsOf(object, frame);
  const kept = new Map(entries);
  if (key !== undefined) kept.delete(key);
  update(object, { entries: kept, open: open || key === undefined }, frame);
}

/** Any entry may have been replaced by something that is not known. */
export function blur(entries: Map<string, Values>, symbol: string): void {
  for (const [key, values] of entries) entries.set(key, union(values, [unknown(`${symbol}[${key}]`)]));
}

/** Whether any entry of a container, as far as the program knows it, passes `test`. */
export function contentsHold(id: string, program: Program, test: (value: Value) => boolean, seen = new Set<string>()): boolean {
  if (seen.has(id)) return false;
  seen.add(id);
  const held = [...(program.contents(id)?.entries.values() ?? [])].flat();
  return held.some((value) => (value.kind === "container" ? contentsHold(value.id, program, test, seen) : test(value)));
}
