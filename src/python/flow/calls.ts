/** Calls: arguments, then each thing that may be called. */
import type { Argument, Call } from "../ast.js";
import { callBuiltin, mapCall } from "./builtins.js";
import { callChooser, isChooser } from "./choices.js";
import { classesMadeBy, methodOf } from "./classes.js";
import { callContainer } from "./container-methods.js";
import { contentsOf, storedIn } from "./containers.js";
import { enter } from "./contexts.js";
import type { Arguments, ArgumentValue, CallEvent } from "./domain.js";
import { certain, PERHAPS } from "./env.js";
import { evaluate, pass } from "./evaluate.js";
import { assignFields } from "./fields.js";
import { callFunction } from "./functions.js";
import { withoutNone } from "./lookup.js";
import { callPartial } from "./partials.js";
import { type Frame, placeKey } from "./program.js";
import { readAll, readContents, readSpread } from "./reads.js";
import { noteRun } from "./runs.js";
import { callSpecialWith } from "./specials.js";
import { textMethod } from "./texts.js";
import { unknownMethod, unknownResult } from "./unknown-calls.js";
import { type ClassValue, derived, instance, oneOf, taintOf, union, unknown, type Value, type Values } from "./values.js";

export function evaluateCall(call: Call, frame: Frame): Values {
  const callees = evaluate(call.callee, frame);
  const known = callees.every((callee) => KNOWN.has(callee.kind));
  const args = evaluateArguments(call.args, frame, known);
  const event: CallEvent = { call, callees, args, frame };
  frame.program.domain.observe(event);
  return union(...callees.map((callee) => callValue(callee, event)));
}

/** Callees that only hand their arguments on, to parameters that are followed. */
const KNOWN = new Set<Value["kind"]>(["function", "method", "class"]);

/** What calling one value gives. */
export function callValue(callee: Value, event: CallEvent): Values {
  const handled = event.frame.program.domain.call(callee, event);
  if (handled) return handled;
  const { frame, args, call } = event;
  const symbol = `call@${placeKey(frame.module, call)}`;
  switch (callee.kind) {
    case "function":
    case "method": {
      const fn = frame.program.functions.get(callee.kind === "method" ? callee.fn : callee.id);
      if (!fn) return [unknown(symbol)];
      if (!isChooser(fn.definition)) noteRun(fn, call, frame);
      const leading = callee.kind === "method" ? [callee.self] : [];
      return callChooser(fn, leading, args, call, frame) ?? callFunction(fn, leading, args, frame);
    }
    case "class":
      return instantiate(callee, args, frame);
    case "instance":
      return callSpecialWith(callee, "__call__", args, frame) ?? [unknownResult(symbol, callee, event)];
    case "member":
      if (callee.object.kind === "constant") return [textMethod(callee.object, callee.name, event) ?? unknown(symbol)];
      if (callee.object.kind === "container")
        return VIEWS.has(callee.name) ? [callee] : callContainer(callee.object, callee.name, event);
      return allocated(event) ?? [unknown(symbol)];
    case "external":
      return callBuiltin(callee.path, event) ?? allocated(event) ?? [unknownResult(symbol, callee, event)];
    case "unknown":
      if (isAllocating(event)) return allocated(event) ?? [unknownResult(symbol, callee, event)];
      if (isExecutor(event)) return callFirst(1, event);
      if (isSubmitting(event)) return [oneOf(symbol, taintOf(callFirst(0, event)))];
      if (isMapping(event)) return mapCall(event) ?? [];
      if (isEntering(event) && call.args[0]) return enter(call.args[0].value, frame);
      if (frame.program.partials.has(callee.key.slice(1))) return callPartial(callee, event) ?? [];
      return [callee.maybe ? derived(callee, symbol) : unknownMethod(symbol, callee, event)];
    default:
      return [unknownResult(symbol, callee, event)];
  }
}

/** `loop.run_in_executor(None, f, *args)`. Source: asyncio.loop.run_in_executor. */
const isExecutor = ({ call }: CallEvent): boolean => call.callee.type === "attribute" && call.callee.name === "run_in_executor";

/** `executor.submit(f, *args)` with a function of the program. Source: concurrent.futures.Executor. */
const isSubmitting = (event: CallEvent): boolean => isHandingOn(event, "submit");

/** `executor.map(f, items)`, `pool.map(f, items)`: `f` is called with each item. */
const isMapping = (event: CallEvent): boolean => isHandingOn(event, "map");

function isHandingOn({ call: { callee }, args }: CallEvent, name: string): boolean {
  const handed = args.positional[0]?.values ?? [];
  const own = handed.length > 0 && handed.every(({ kind }) => kind === "function" || kind === "method");
  return own && callee.type === "attribute" && callee.name === name;
}

/** `stack.enter_context(context)`. Source: contextlib.ExitStack, AsyncExitStack. */
const isEntering = ({ call: { callee } }: CallEvent): boolean =>
  callee.type === "attribute" && /^enter_(async_)?context$/.test(callee.name);

/** `super().__new__(cls)`, `object.__new__(cls)`: an instance of the class; of a metaclass, with name, bases and namespace, the classes that it makes. */
const isAllocating = ({ call: { callee } }: CallEvent): boolean => callee.type === "attribute" && callee.name === "__new__";

function allocated(event: CallEvent): Values | undefined {
  const classes = (event.args.positional[0]?.values ?? []).flatMap((value) => (value.kind === "class" ? [value] : []));
  if (!isAllocating(event) || classes.length === 0) return undefined;
  return event.args.positional.length < 4
    ? classes.map(({ id }) => instance(id))
    : classes.flatMap(({ id }) => classesMadeBy(id, event.frame.program));
}

/** Calls the argument at `index` with those after it (`asyncio.to_thread(f, *args)`). */
export function callFirst(index: number, event: CallEvent): Values {
  const callees = event.args.positional[index]?.values ?? [];
  const inner = { ...event, callees, args: { ...event.args, positional: event.args.positional.slice(index + 1) } };
  event.frame.program.domain.observe(inner);
  return union(...callees.map((callee) => callValue(callee, inner)));
}

const VIEWS = new Set(["items", "values", "keys"]);

export function evaluateArguments(list: readonly Argument[], frame: Frame, known: boolean): Arguments {
  const positional: ArgumentValue[] = [];
  const keywords = new Map<string, ArgumentValue>();
  let open = false;
  for (const argument of list) {
    const values = known ? pass(argument.value, frame) : evaluate(argument.value, frame);
    if (argument.kind === "positional") positional.push({ values, argument, containers: [] });
    else if (argument.kind === "keyword" && argument.name) keywords.set(argument.name, { values, argument, containers: [] });
    else if (argument.kind === "star") open = spreadPositional(values, positional, frame) || open;
    else open = spreadKeywords(values, keywords, placeKey(frame.module, argument), frame) || open;
    if (!known) readAll(values, placeKey(frame.module, argument.value), frame);
    if (!known && argument.kind !== "double-star") readContents(values, placeKey(frame.module, argument), frame);
  }
  return { positional, keywords, open };
}

/** `*values`; true when further arguments may come. A parameter `*args` that no call has filled yet hands nothing on so far. */
export function spreadPositional(values: Values, positional: ArgumentValue[], frame: Frame): boolean {
  const [only, ...rest] = values;
  const { program, env } = frame;
  const before = positional.length;
  if (only?.kind === "container" && program.settled && !env.contents(only.id) && !program.contents(only.id)) return false;
  const contents = only?.kind === "container" && rest.length === 0 ? contentsOf(only, frame) : undefined;
  if (!contents) return true;
  for (const [key, held] of contents.entries) {
    if (contents.open && key !== String(positional.length - before)) return true;
    const values = contents.open ? certain(held) : held;
    positional.push({ values, argument: undefined, containers: [only?.key ?? ""] });
  }
  return contents.open;
}

/** `**values`; true when further keywords may come. An explicit keyword stays what it is. */
export function spreadKeywords(values: Values, keywords: Map<string, ArgumentValue>, reader: string, frame: Frame): boolean {
  let open = false;
  const ids = values.flatMap((value) => (value.kind === "container" ? [value.id] : []));
  for (const id of ids) readSpread(id, reader, frame);
  for (const value of values) {
    const contents = value.kind === "container" ? contentsOf(value, frame) : undefined;
    const parts = value.kind === "member" && value.object.kind === "object" ? value.object : undefined;
    open ||= contents?.open ?? !parts;
    if (parts) keywords.set("**", { values: union(keywords.get("**")?.values, [parts]), argument: undefined, containers: [] });
    for (const [name, held] of contents?.entries ?? []) {
      readAll(held, `${reader}#${name}`, frame);
      const before = keywords.get(name);
      const rest = contents?.entries.get("*");
      const sure = values.every((other) => other.kind === "container" && contentsOf(other, frame).entries.has(name));
      if (name === "*") open = spreadUnnamed(held, keywords);
      else if (!before?.argument)
        keywords.set(name, {
          values: union(before?.values, held, rest, sure ? [] : [unknown(`${PERHAPS}${name}`)]),
          argument: undefined,
          containers: ids,
        });
    }
  }
  const others = values.filter((value) => value.kind === "unknown").flatMap((value) => storedIn(value, frame.program));
  for (const [name, held] of others) {
    const before = keywords.get(name);
    if (before?.argument || name === "*") continue;
    const values = union(before?.values, held, [unknown(`${PERHAPS}${name}`)]);
    keywords.set(name, { values, argument: undefined, containers: before?.containers ?? [] });
  }
  const sizes = new Set(
    values.map((value) => (value.kind === "container" ? [...contentsOf(value, frame).entries.keys()].sort().join() : "")),
  );
  return open || sizes.size > 1;
}

/** Parts of a pipeline under names that are not known are handed over all the same. */
function spreadUnnamed(held: Values, keywords: Map<string, ArgumentValue>): true {
  const objects = held.filter((value) => value.kind === "object");
  if (objects.length)
    keywords.set("**", { values: union(keywords.get("**")?.values, objects), argument: undefined, containers: [] });
  return true;
}

/** What `__new__` of the program gives, or a plain instance; `__init__` runs only on an instance. */
export function instantiate(callee: ClassValue, args: Arguments, frame: Frame): Values {
  const { program } = frame;
  const fn = methodOf(callee.id, "__new__", program);
  if (!fn) return initialize(callee, args, frame);
  const made = withoutNone(callFunction(fn, [callee], args, frame));
  const own: Values = made.filter((value) => value.kind === "instance" || value.kind === "unknown");
  return union(
    made.filter((value) => !own.includes(value)),
    own.length ? initialize(callee, args, frame) : [],
  );
}

function initialize(callee: ClassValue, args: Arguments, frame: Frame): Values {
  const { program } = frame;
  const made = instance(callee.id);
  const fn = methodOf(callee.id, "__init__", program);
  if (fn) callFunction(fn, [made], args, frame);
  else assignFields(callee.id, args, frame);
  const post = methodOf(callee.id, "__post_init__", program);
  if (post) callFunction(post, [made], undefined, frame);
  return [made];
}
