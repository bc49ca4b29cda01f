/** What a `for` loop binds: known sequences are unrolled, so that pairs such as (name, dtype) stay together. */
import type { Expr } from "../ast.js";
import { contentsOf } from "./containers.js";
import { certain } from "./env.js";
import { allocate } from "./evaluate.js";
import { somethingOf } from "./held.js";
import { here } from "./lookup.js";
import { type Frame, placeKey } from "./program.js";
import { readKeys } from "./reads.js";
import { callSpecial } from "./specials.js";
import { type ContainerValue, constant, type MemberValue, union, unknown, type Value, type Values } from "./values.js";

/** Longer literals are read as one set of values. */
const MOST_UNROLLED = 12;
/** More rows than one value gives. */
const MANY = 1000;

/** The items of `values`, one set per round of the loop; `each` is called with them in order. */
export function iterate(iterable: Expr, values: Values, frame: Frame, each?: (item: Values) => void): readonly Values[] {
  const [only, ...rest] = values;
  const exact = only && rest.length === 0 ? itemsOf(only, iterable, frame) : undefined;
  const rounds =
    exact && exact.length <= MOST_UNROLLED
      ? exact
      : [
          union(
            ...(exact ?? values.flatMap((value, which) => itemsOf(value, iterable, frame, which) ?? [anything(value, frame)])),
          ),
        ];
  for (const item of rounds) each?.(item);
  return rounds;
}

/** Whether {@link iterate} gives the items one by one, not one that stands for any number of them. */
export function isCounted(values: Values, frame: Frame): boolean {
  const [only, ...rest] = values;
  const held = only?.kind === "member" ? only.object : only;
  if (held?.kind !== "container" || rest.length) return false;
  const { entries, open } = contentsOf(held, frame);
  return !open && !entries.has("*") && entries.size <= MOST_UNROLLED;
}

function anything(value: Value, frame: Frame): Values {
  const symbol = value.key.startsWith("?each:") ? value.key.slice(1) : `each:${value.key}`;
  if (value.kind === "unknown" && !value.maybe) return [unknown(symbol, value.taint)];
  return [somethingOf(value, symbol, frame.program)];
}

/** What the program's own `__iter__` or `__next__` hands out. */
function ownItems(value: Value, iterable: Expr, frame: Frame): readonly Values[] | undefined {
  const made = callSpecial(value, "__iter__", [], frame);
  if (made?.some((other) => other.key === value.key)) return [callSpecial(value, "__next__", [], frame) ?? []];
  const items = (other: Value) => union(...(itemsOf(other, iterable, frame) ?? [anything(other, frame)]));
  if (made) return [union(...made.map((other) => frame.program.once(`${other.key}[]`, () => items(other))))];
  const item = callSpecial(value, "__getitem__", [[unknown("index")]], frame);
  return item && [item];
}

/** `which` of the values that are iterated over together it is: rows of theirs are not the same. */
function itemsOf(value: Value, iterable: Expr, frame: Frame, which = 0): readonly Values[] | undefined {
  if (value.kind === "container") return value.shape === "dict" ? keysOf(value, iterable, frame) : valuesOf(value, frame);
  if (value.kind === "member") return viewOf(value, iterable, frame, which);
  if (value.kind === "instance") return ownItems(value, iterable, frame);
  return undefined;
}

function keysOf(value: ContainerValue, iterable: Expr, frame: Frame): readonly Values[] {
  const origin = here(iterable, frame);
  readKeys(value, placeKey(frame.module, iterable), frame);
  return [...contentsOf(value, frame).entries.keys()].map((key) =>
    key === "*" ? [unknown(`key:${value.key}`)] : [constant(key, origin)],
  );
}

/** One set per entry; one for all where further entries may come. */
function valuesOf(value: ContainerValue, frame: Frame): readonly Values[] {
  const { entries, open } = contentsOf(value, frame);
  const held = [...entries.values()].map(certain);
  return open && value.shape !== "dict" ? [union(...held)] : held;
}

/** `d.items()`, `d.values()`, `d.keys()` arrive as members that were called: `d->items`. */
function viewOf(view: MemberValue, iterable: Expr, frame: Frame, which: number): readonly Values[] | undefined {
  if (view.object.kind === "object") {
    const part = frame.program.domain.attribute(view.object, "*", iterable, frame);
    return view.name.endsWith("items")
      ? [[row(iterable, [[unknown(`key:${placeKey(frame.module, iterable)}`)], part], which * MANY, frame)]]
      : [part];
  }
  if (view.object.kind !== "container") return undefined;
  if (view.name === "keys") return keysOf(view.object, iterable, frame);
  if (view.name === "values") return valuesOf(view.object, frame);
  const [keys, values] = [keysOf(view.object, iterable, frame), valuesOf(view.object, frame)];
  return values.map((held, index) => [row(iterable, [keys[index] ?? [], held], which * MANY + index, frame)]);
}

/** A tuple that the text does not write (an item of `zip`): the loop's own range names it. */
export function row(at: Expr, columns: readonly Values[], index: number, frame: Frame): Value {
  const place: Expr = { type: "other", kind: "pair", children: [], start: at.start, end: at.end + 1e-6 * (index + 1) };
  return allocate("tuple", place, new Map(columns.map((values, column) => [String(column), values])), false, frame);
}
