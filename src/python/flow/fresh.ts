/** `pipe = load(...)`: what the program puts in the place of its parts later is not there yet. */
import type { Expr } from "../ast.js";
import { pathOf } from "./attributes.js";
import type { Frame } from "./program.js";
import type { ObjectValue, Values } from "./values.js";

/** Parts that stand under the target's path before `value` is assigned to it, where that gives back the target itself (`pipe = pipe.to(...)`). */
export function keptParts(target: Expr, value: Expr, values: Values, frame: Frame): readonly [string, Values][] {
  const path = pathOf(target);
  const before = path ? frame.env.values(path) : undefined;
  const object = wholeObject(values);
  const same = object && before?.length === 1 && before[0]?.key === object.key && receiverOf(value) === path;
  return path && same ? frame.env.under(`${path}.`) : [];
}

/** The name or path at the start of a chain of calls. */
function receiverOf(expression: Expr): string | undefined {
  if (expression.type === "call")
    return expression.callee.type === "attribute" ? receiverOf(expression.callee.object) : undefined;
  return pathOf(expression);
}

/** After `target = value`: the parts that a new object has of its own, and those that were kept. */
export function bindParts(target: Expr, value: Expr, values: Values, kept: readonly [string, Values][], frame: Frame): void {
  for (const [path, parts] of kept) frame.env.bind(path, parts);
  const path = pathOf(target);
  const object = wholeObject(values);
  if (!path || !object || !isMadeIn(value, object, frame)) return;
  const { domain, attributes } = frame.program;
  const names = attributes.keysUnder(`${object.key}.`).map((key) => key.slice(object.key.length + 1));
  if (names.includes("*")) return;
  for (const name of names) {
    const own = domain.attribute(object, name, value, frame);
    if (own.every(({ kind }) => kind === "object")) frame.env.bind(`${path}.${name}`, own);
  }
}

const wholeObject = ([only, ...rest]: Values): ObjectValue | undefined =>
  only?.kind === "object" && only.part === "" && rest.length === 0 ? only : undefined;

/** Whether the call that made it is part of `value`. */
function isMadeIn(value: Expr, { made }: ObjectValue, { module }: Frame): boolean {
  const [index, start = -1, end = -1] = made.split(":").map(Number);
  return index === module.index && value.start <= start && end <= value.end;
}
