/** Expressions to values. One short function per kind of expression; calls and attributes have files of their own. */
import type { Call, Conditional, Dict, Expr, Lambda, Sequence, Str, Subscript } from "../ast.js";
import { readAttribute } from "./attributes.js";
import { evaluateCall } from "./calls.js";
import { decided } from "./choices.js";
import { comprehension } from "./comprehensions.js";
import { blur, NOWHERE, readElement } from "./containers.js";
import { bindDefaults } from "./defaults.js";
import { overlay } from "./env.js";
import { addFunction } from "./functions.js";
import { iterate } from "./iteration.js";
import { here, lookupName, readHere, soleConstant } from "./lookup.js";
import { narrow } from "./narrowing.js";
import { operation } from "./operations.js";
import { type Frame, placeKey } from "./program.js";
import { readAll, readContents } from "./reads.js";
import { bindName } from "./targets.js";
import {
  type ContainerValue,
  constant,
  container,
  functionValue,
  type ObjectValue,
  taintOf,
  union,
  unknown,
  type Values,
} from "./values.js";

/** All values `expression` may have where the frame stands. */
export function evaluate(expression: Expr, frame: Frame): Values {
  switch (expression.type) {
    case "name":
      return lookupName(expression, frame);
    case "attribute":
      return readHere(readAttribute(expression, frame), expression, frame);
    case "call":
      return called(expression, frame);
    case "subscript":
      return readHere(subscript(expression, frame), expression, frame);
    case "string":
      return string(expression, frame);
    case "literal":
      return [constant(expression.value, here(expression, frame))];
    case "tuple":
    case "list":
    case "set":
      return [sequence(expression, frame)];
    case "dict":
      return [dict(expression, frame)];
    case "conditional":
      return conditional(expression, frame);
    case "operation":
      return operation(expression, frame);
    case "lambda":
      return lambda(expression, frame);
    case "comprehension":
      return comprehension(expression, frame);
    case "walrus":
      return bindName(expression.target.id, pass(expression.value, frame), frame);
    case "await":
      return pass(expression.value, frame);
    case "star":
      evaluate(expression.value, frame);
      return [unknown(`star@${placeKey(frame.module, expression)}`)];
    case "other":
      return other(expression, frame);
  }
}

/** What a call gives is read where it stands, unless it is only handed on. */
function called(expression: Call, frame: Frame): Values {
  const values = evaluateCall(expression, frame);
  readAll(values, placeKey(frame.module, expression), frame);
  return values;
}

/** Evaluates where the value is only handed on (assigned, returned, stored): no use of a literal in itself. */
export function pass(expression: Expr, frame: Frame): Values {
  frame.program.passed.add(placeKey(frame.module, expression));
  return evaluate(expression, frame);
}

function string(expression: Str, frame: Frame): Values {
  for (const hole of expression.holes) readContents(evaluate(hole, frame), placeKey(frame.module, hole), frame);
  if (expression.value !== undefined) return [constant(expression.value, here(expression, frame))];
  return [withTail(`text@${placeKey(frame.module, expression)}`, expression.tail)];
}

/** An unknown text of which the end is known. */
export function withTail(symbol: string, tail: string | undefined) {
  return tail ? { ...unknown(`${symbol}…${tail}`), tail } : unknown(symbol);
}

/** Makes a container at `expression`, with contents by key in order. */
export function allocate(
  shape: ContainerValue["shape"],
  expression: Expr,
  entries: ReadonlyMap<string, Values>,
  open: boolean,
  frame: Frame,
): ContainerValue {
  const id = placeKey(frame.module, expression);
  const contents = { entries, open };
  frame.program.allocations.set(id, { module: frame.module.index, expression });
  frame.env.store(id, contents);
  frame.program.remember(id, contents);
  return container(shape, id);
}

function sequence(expression: Sequence, frame: Frame): ContainerValue {
  const entries = new Map<string, Values>();
  for (const item of expression.items) {
    if (item.type === "star")
      entries.set("*", union(entries.get("*"), ...iterate(item.value, evaluate(item.value, frame), frame)));
    else entries.set(String(entries.size), pass(item, frame));
  }
  return allocate(expression.type, expression, entries, entries.has("*"), frame);
}

function dict(expression: Dict, frame: Frame): ContainerValue {
  const entries = new Map<string, Values>();
  let open = false;
  for (const entry of expression.entries) {
    const values = pass(entry.value, frame);
    const key = entry.key && soleConstant(evaluate(entry.key, frame));
    if (entry.key) entries.set(key === undefined ? "*" : String(key), values);
    else open = spread(values, entries, frame) || open;
    if (entry.key && key === undefined) open = true;
  }
  return allocate("dict", expression, entries, open, frame);
}

/** `**values` into `entries`; true when not all of it is known. */
export function spread(values: Values, entries: Map<string, Values>, frame: Frame): boolean {
  const [only, ...rest] = values;
  const contents =
    only?.kind === "container" && rest.length === 0
      ? (frame.env.contents(only.id) ?? frame.program.contents(only.id))
      : undefined;
  for (const [key, held] of contents?.entries ?? []) overlay(entries, key, held);
  const open = contents?.open ?? true;
  for (const value of values)
    if (value.kind === "member" && value.object.kind === "object") spreadParts(value.object, entries, frame);
  if (open && !contents) blur(entries, values.map((value) => value.key).join());
  return open;
}

/** `**pipe.components`: its parts, under names that are not looked into. */
export function spreadParts(object: ObjectValue, entries: Map<string, Values>, frame: Frame): void {
  entries.set("*", union(entries.get("*"), frame.program.domain.attribute(object, "*", NOWHERE, frame)));
}

function conditional(expression: Conditional, frame: Frame): Values {
  const holds = decided(expression.test, (part) => evaluate(part, frame), frame);
  evaluate(expression.test, frame);
  if (holds !== undefined) return pass(holds ? expression.then : expression.otherwise, frame);
  const before = frame.env;
  const ways = [true, false].map((outcome) => {
    frame.env = before.branch();
    const possible = narrow(expression.test, outcome, frame);
    const values = pass(outcome ? expression.then : expression.otherwise, frame);
    return { values: possible ? values : [], env: frame.env };
  });
  frame.env = before;
  before.join(ways.map(({ env }) => env));
  return union(...ways.map(({ values }) => values));
}

function lambda(expression: Lambda, frame: Frame): Values {
  const info = addFunction(expression, frame);
  bindDefaults(info, frame);
  return [functionValue(info.id)];
}

function subscript(expression: Subscript, frame: Frame): Values {
  const objects = evaluate(expression.object, frame);
  if (expression.index.type === "other" && expression.index.kind === "slice") return sliced(objects, expression, frame);
  const keys = evaluate(expression.index, frame);
  frame.program.domain.decides(keys, expression.index, frame);
  const key = soleConstant(keys);
  return readElement(objects, key === undefined || key === null ? undefined : String(key), frame, expression);
}

/** Some of the items: which ones is not looked into. */
function sliced(objects: Values, expression: Subscript, frame: Frame): Values {
  evaluate(expression.index, frame);
  const items = readElement(objects, undefined, frame, expression);
  const lists = objects.every((object) => object.kind === "container");
  return lists ? [allocate("set", expression, new Map([["*", items]]), true, frame)] : items;
}

function other(expression: Extract<Expr, { type: "other" }>, frame: Frame): Values {
  const values = expression.children.map((child) => pass(child, frame));
  const handedOn =
    expression.kind === "yield from"
      ? expression.children.flatMap((child, index) => iterate(child, values[index] ?? [], frame))
      : values;
  if (expression.kind.startsWith("yield") && frame.fn) frame.program.yields.add(frame.fn.id, union(...handedOn));
  return [unknown(`${expression.kind}@${placeKey(frame.module, expression)}`, taintOf(values.flat()))];
}
