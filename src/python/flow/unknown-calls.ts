/** Calls of what is not read: what they may give back, keep, and call in turn. */
import { argumentValues, type CallEvent } from "./domain.js";
import { heldBy } from "./held.js";
import type { Program } from "./program.js";
import {
  type FunctionValue,
  functionValue,
  type MethodValue,
  type ObjectValue,
  oneOf,
  taintOf,
  type UnknownValue,
  unknown,
  type Value,
  type Values,
} from "./values.js";

/** A function handed to something unknown may be called with anything. */
function release(values: Values, program: Program): void {
  for (const value of values) {
    const fn =
      value.kind === "function"
        ? program.functions.get(value.id)
        : value.kind === "method"
          ? program.functions.get(value.fn)
          : undefined;
    const waiting = value.kind === "unknown" ? program.partials.get(value.key.slice(1)) : undefined;
    if (waiting) release(waiting.callees, program);
    if (!fn) continue;
    program.called.add(fn.id);
    const skipped = value.kind === "method" ? 1 : 0;
    for (const param of fn.definition.params.slice(skipped))
      program.params.add(`${fn.id}.${param.name}`, [unknown(`param:${fn.id}:${param.name}`)]);
  }
}

/** The unknown result of an unknown call: what it may hold, and the constants that went into it. */
export function unknownResult(symbol: string, callee: Value, { args, frame }: CallEvent): Value {
  const values = argumentValues(args);
  release(values, frame.program);
  const constants = values.flatMap((value) => (value.kind === "external" ? [value.path] : []));
  const given = constants.length ? constants : callee.kind === "unknown" ? (callee.given ?? []) : [];
  const handed = handedOut(values, frame.program);
  const made = handed.length ? oneOf(symbol, handed) : unknown(symbol, taintOf(values));
  return given.length ? { ...made, given } : made;
}

/** What lists hold and functions give back that are handed to something unknown: it may hand that out (`executor.submit(load)`). */
function handedOut(values: Values, program: Program): ObjectValue[] {
  return values.flatMap((value) => {
    if (value.kind === "container") return heldBy(value, program);
    return value.kind === "function" || value.kind === "method" ? returnedBy(value, program) : [];
  });
}

const returnedBy = (value: FunctionValue | MethodValue, program: Program): ObjectValue[] =>
  heldBy(functionValue(value.kind === "method" ? value.fn : value.id), program);

/** `queue.put(pipe)`: something unknown that is handed an object by a method may hand it out by another. */
export function keep(callee: UnknownValue, { call, args, frame }: CallEvent): void {
  const name = call.callee.type === "attribute" ? `.${call.callee.name}` : undefined;
  if (name === undefined || !callee.key.endsWith(name)) return;
  const objects = argumentValues(args)
    .filter((value) => value.kind === "object" || value.kind === "container")
    .flatMap((value) => heldBy(value, frame.program));
  if (objects.length) frame.program.attributes.add(`${callee.key.slice(0, -name.length)}.*`, objects);
}
