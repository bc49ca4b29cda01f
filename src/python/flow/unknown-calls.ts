/** Calls of what is not read: what they may give back, keep, and call in turn. */
import { contentsOf, shuffle, update } from "./containers.js";
import { argumentValues, type CallEvent } from "./domain.js";
import { releaseFields } from "./fields.js";
import { forgetWrites } from "./functions.js";
import { heldBy } from "./held.js";
import type { Frame, Program } from "./program.js";
import {
  type FunctionValue,
  functionValue,
  type MethodValue,
  type ObjectValue,
  oneOf,
  taintOf,
  type UnknownValue,
  union,
  unknown,
  type Value,
  type Values,
} from "./values.js";

/** A function handed to something unknown may be called with anything, from now on: what it writes is no longer what this frame stored. */
function release(values: Values, frame: Frame): void {
  const { program } = frame;
  for (const value of values) {
    if (value.kind === "class") releaseFields(value.id, program);
    const fn =
      value.kind === "function"
        ? program.functions.get(value.id)
        : value.kind === "method"
          ? program.functions.get(value.fn)
          : undefined;
    const waiting = value.kind === "unknown" ? program.partials.get(value.key.slice(1)) : undefined;
    if (waiting) release(waiting.callees, frame);
    if (!fn) continue;
    forgetWrites(fn, frame);
    if (!program.called.has(fn.id)) fn.stale = true;
    program.called.add(fn.id);
    const skipped = value.kind === "method" ? 1 : 0;
    for (const param of fn.definition.params.slice(skipped))
      program.params.add(`${fn.id}.${param.name}`, [unknown(`param:${fn.id}:${param.name}`)]);
  }
}

/** The unknown result of an unknown call: what it may hold, and the constants that went into it. */
export function unknownResult(symbol: string, callee: Value, { args, frame }: CallEvent): Value {
  const values = argumentValues(args);
  release(values, frame);
  if (!isBuiltin(callee)) for (const value of values) mayChange(value, values, frame);
  const constants = values.flatMap((value) => (value.kind === "external" ? [value.path] : []));
  const given = constants.length ? constants : callee.kind === "unknown" ? (callee.given ?? []) : [];
  const handed = handedOut(values, frame.program);
  const made = handed.length ? oneOf(symbol, handed) : unknown(symbol, taintOf(values));
  return given.length ? { ...made, given } : made;
}

const isBuiltin = (callee: Value): boolean => callee.kind === "external" && callee.path.startsWith("builtins.");

/** `random.shuffle(pipes)`, `operator.setitem(pipes, "a", pipe)`: what is not read may reorder a list of ours, or put into it what else it gets. */
function mayChange(value: Value, values: Values, frame: Frame): void {
  if (value.kind !== "container" || heldBy(value, frame.program).length === 0) return;
  if (value.shape === "list") shuffle(value, frame);
  const more = values.filter((other) => other.key !== value.key && (other.kind === "object" || isMade(other)));
  if (more.length === 0) return;
  const { entries } = contentsOf(value, frame);
  update(
    value,
    {
      entries: new Map([...entries, ["*", entries.get("*") ?? []] as const].map(([key, held]) => [key, union(held, more)])),
      open: true,
    },
    frame,
  );
}

/** The result of a call that is not known: perhaps a pipeline. */
const isMade = (value: Value): boolean => value.kind === "unknown" && value.key.startsWith("?call@");

/** What lists hold and functions give back that are handed to something unknown: it may hand that out (`executor.submit(load)`). */
function handedOut(values: Values, program: Program): ObjectValue[] {
  return values.flatMap((value) => {
    if (value.kind === "container") return heldBy(value, program);
    return value.kind === "function" || value.kind === "method" ? returnedBy(value, program) : [];
  });
}

const returnedBy = (value: FunctionValue | MethodValue, program: Program): ObjectValue[] =>
  heldBy(functionValue(value.kind === "method" ? value.fn : value.id), program);

/** Methods by which something takes an object in, and by which it gives one out. */
const TAKES = /^(put|add|append|push|set|store|register|insert|update|send|enqueue|attach|bind|cache|extend)(_|$)/;
const GIVES = /^(get|pop|recv|take|fetch|lookup|find|next|peek|dequeue|values|items|acquire|resolve|result)(_|$)/;

/** What stands before the last name of a method that is not known: its key, as far as nothing else is known of it. */
function receiverOf(callee: UnknownValue, { call }: CallEvent): string | undefined {
  const name = call.callee.type === "attribute" ? `.${call.callee.name}` : undefined;
  return name !== undefined && callee.key.endsWith(name) ? callee.key.slice(0, -name.length) : undefined;
}

const methodOf = ({ call: { callee } }: CallEvent): string => (callee.type === "attribute" ? callee.name : "");

/** `queue.put(pipe)`: something unknown that takes an object in may give it out again. */
function takeIn(callee: UnknownValue, event: CallEvent): void {
  const receiver = TAKES.test(methodOf(event)) ? receiverOf(callee, event) : undefined;
  if (receiver === undefined) return;
  const { program } = event.frame;
  const held = argumentValues(event.args).filter(({ kind }) => kind === "object" || kind === "container");
  const objects = held.flatMap((value) => heldBy(value, program));
  if (objects.length) program.attributes.add(`${receiver}.[*]`, objects);
}

/** `queue.get()`: what it has taken in. */
function givenOut(callee: UnknownValue, event: CallEvent): ObjectValue[] {
  const receiver = GIVES.test(methodOf(event)) ? receiverOf(callee, event) : undefined;
  return receiver === undefined ? [] : taintOf(event.frame.program.attributes.under(`${receiver}.[`).flat());
}

/** The result of calling something of which nothing is known. */
export function unknownMethod(symbol: string, callee: UnknownValue, event: CallEvent): Value {
  takeIn(callee, event);
  const given = givenOut(callee, event);
  return given.length ? oneOf(symbol, given) : unknownResult(symbol, callee, event);
}
