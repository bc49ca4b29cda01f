/** Recognises recasts among calls: which objects they reach, and what dtype they give. */
import type { Argument, Expr } from "../../python/ast.js";
import { itemsDeep } from "../../python/flow/containers.js";
import { type ArgumentValue, argumentValues, type CallEvent } from "../../python/flow/domain.js";
import { type Frame, placeKey } from "../../python/flow/program.js";
import { external, type ObjectValue, taintOf, unknown, type Value, type Values } from "../../python/flow/values.js";
import { isComponent } from "../classes.js";
import { dtypeOfValue } from "../dtypes.js";
import { type RecastShape, recastShape } from "../shapes.js";
import type { Facts, Outcome, Recast } from "./facts.js";
import { partsHeldBy } from "./holders.js";
import { choiceOf } from "./spelling.js";
import { exampleDtype, handedOn, saysDtype } from "./tensors.js";

/** A cast handed to something that will call it (`Thread(target=pipe.vae.to, args=(dtype,))`): it cannot be removed where it stands. */
function observeHandedOn({ call, args, frame }: CallEvent, facts: Facts): void {
  const values = argumentValues(args);
  for (const value of values) {
    if (value.kind !== "member" || value.object.kind !== "object") continue;
    const dtypes = handedOn(value, values, placeKey(frame.module, call));
    if (dtypes.length === 0) continue;
    const outcomes = [{ object: value.object, dtypes, choice: undefined }];
    merge(facts, {
      key: placeKey(frame.module, call),
      module: frame.module.index,
      call,
      outcomes,
      foreign: false,
      tainted: [],
      drop: undefined,
      held: false,
      ignored: false,
    });
  }
}

/** Notes the call in `facts` when it recasts an object that is followed. */
export function observeRecast(event: CallEvent, facts: Facts): void {
  observeHandedOn(event, facts);
  const { call, callees, frame } = event;
  const reached = receiversOf(event);
  const shape = reached && recastShape(reached.method);
  if (!shape) return;
  const { objects } = reached;
  const through = taintOf(callees.filter((callee) => callee.kind === "unknown")).filter((object) =>
    isReachedThrough(object, event),
  );
  const tainted = [...through, ...reached.perhaps];
  const key = placeKey(frame.module, call);
  if (objects.length === 0 && tainted.length === 0) {
    if (callees.length > 0) facts.elsewhere.add(key);
    return;
  }
  const given = dtypeGiven(
    shape,
    event,
    objects.some(({ type }) => type === "pipeline"),
  );
  if (!given) return;
  const outcomes = objects.map((object) => ({ object, dtypes: given.values, choice: choiceOf(given.argument, frame) }));
  const idle = !call.args.some((argument) => binds(argument.value, frame));
  const stays = given.drop === "link" && isSuper(call.callee);
  const drop = reached.removable && idle && !stays ? given.drop : undefined;
  merge(facts, {
    key,
    module: frame.module.index,
    call,
    outcomes,
    foreign: reached.foreign,
    tainted: objects.length ? [] : tainted,
    drop,
    held: reached.held,
    ignored: given.ignored,
  });
}

/** `super().to(dtype)` gives `self`; `super()` alone is something else. */
const isSuper = (callee: Expr): boolean =>
  callee.type === "attribute" &&
  callee.object.type === "call" &&
  callee.object.callee.type === "name" &&
  callee.object.callee.id === "super";

interface Receivers {
  readonly method: string;
  readonly objects: readonly ObjectValue[];
  /** Something that is not followed is reached too. */
  readonly foreign: boolean;
  /** Written as `object.method(...)`, so that the link can be taken out of the chain. */
  readonly removable: boolean;
  /** What the cast is called on is a module of the program that holds the objects. */
  readonly held: boolean;
  /** Objects that such a module may hold. */
  readonly perhaps: readonly ObjectValue[];
}

const UNBOUND = /^torch\.nn\.(?:modules\.module\.)?Module\.(\w+)$/;

/** What a call of a recast method is called on: `part.to(...)`, a stored `cast = part.to`, or `torch.nn.Module.to(part, ...)`. */
function receiversOf({ call, callees, args, frame }: CallEvent): Receivers | undefined {
  for (const callee of callees) {
    const unbound = callee.kind === "external" ? UNBOUND.exec(callee.path)?.[1] : undefined;
    const objects = (args.positional[0]?.values ?? []).filter((value) => value.kind === "object");
    if (unbound)
      return objects.length
        ? { method: unbound, objects, foreign: false, removable: false, held: false, perhaps: [] }
        : undefined;
  }
  const members = callees.flatMap((callee) => (callee.kind === "member" ? [callee] : []));
  const method = call.callee.type === "attribute" ? call.callee.name : members[0]?.name;
  if (method === undefined) return undefined;
  const receivers = members.flatMap(({ name, object }) => (name === method ? receiversIn(object, frame) : []));
  const objects = receivers.filter((value) => value.kind === "object");
  const held = members.some(({ object }) => object.kind === "instance");
  const foreign = members.length < callees.length || objects.length < receivers.length || objects.length < members.length;
  const perhaps = held ? taintOf(receivers.filter((value) => value.kind === "unknown")) : [];
  return { method, objects, foreign: foreign && !held, removable: call.callee.type === "attribute" && !held, held, perhaps };
}

/** A cast of a list of modules (`torch.nn.ModuleList`), or of a module that holds others, casts all it holds. */
function receiversIn(value: Value, frame: Frame): Values {
  if (value.kind === "instance") return partsHeldBy(value, frame);
  return value.kind === "container" ? itemsDeep(value, frame) : [value];
}

/** An argument that does more than name a dtype: it must not be dropped. */
function binds(expression: Expr, frame: Frame): boolean {
  if (expression.type === "walrus" || expression.type === "await" || expression.type === "other") return true;
  if (frame.program.runs.has(placeKey(frame.module, expression))) return true;
  return expression.type === "call" && expression.args.some((argument) => binds(argument.value, frame));
}

/**
 * Something unknown made from a pipeline is often a tensor. It counts as the pipeline when a component is taken from it, or when it
 * goes by the name that the pipeline had.
 */
function isReachedThrough({ made }: ObjectValue, { call, callees, frame }: CallEvent): boolean {
  const said = callees.some(
    (callee) => callee.kind === "unknown" && callee.maybe && callee.taint.some((object) => object.made === made),
  );
  if (said) return true;
  const receiver = call.callee.type === "attribute" ? call.callee.object : undefined;
  if (receiver?.type === "attribute") return isComponent(receiver.name);
  if (receiver?.type !== "name") return false;
  const bound =
    frame.program.bindings.get(`${frame.scope.id}.${receiver.id}`) ??
    frame.program.bindings.get(`${frame.module.scope.id}.${receiver.id}`);
  return bound?.some((value) => value.kind === "object" && value.made === made) ?? false;
}

/** A call in a loop is seen once per item: its outcomes add up. */
function merge(facts: Facts, recast: Recast): void {
  const before = facts.recasts.get(recast.key);
  facts.recasts.set(recast.key, before ? added(before, recast) : recast);
}

function added(before: Recast, now: Recast): Recast {
  const outcomes = new Map<string, Outcome>();
  for (const outcome of [...before.outcomes, ...now.outcomes])
    outcomes.set(`${outcome.object.key}=${outcome.dtypes.map((value) => value.key).join()}`, outcome);
  return {
    ...now,
    outcomes: [...outcomes.values()],
    foreign: before.foreign || now.foreign,
    tainted: [...before.tainted, ...now.tainted],
    drop: JSON.stringify(before.drop) === JSON.stringify(now.drop) ? now.drop : undefined,
    held: before.held || now.held,
  };
}

interface Given {
  readonly values: Values;
  /** What carries the dtype, where the call writes it. */
  readonly argument?: Argument | undefined;
  readonly drop: "link" | readonly number[] | undefined;
  readonly ignored: boolean;
}

/** Arguments of `to` that say nothing without a dtype or device. */
const IDLE: ReadonlySet<string | undefined> = new Set(["non_blocking", "copy", "silence_dtype_warnings"]);

function dtypeGiven(shape: RecastShape, event: CallEvent, pipeline: boolean): Given | undefined {
  if (shape.dtype !== "argument")
    return event.call.args.length === 0
      ? { values: [external(`torch.${shape.dtype}`)], drop: "link", ignored: false }
      : undefined;
  const { args, call } = event;
  const keyword = args.keywords.get("dtype");
  const silent = args.keywords.get("torch_dtype");
  const positional = args.positional.findIndex((argument, index) => isDtype(argument, index));
  const found = keyword ?? args.positional[positional] ?? (pipeline ? silent : undefined);
  const example = found || pipeline ? undefined : exampleDtype(event);
  if (example) return { values: [external(`torch.${example}`)], drop: undefined, ignored: false };
  if (!found)
    return args.open
      ? { values: [unknown(`arguments@${placeKey(event.frame.module, call)}`)], drop: undefined, ignored: false }
      : undefined;
  if (isNone(found.values)) return undefined;
  const { argument } = found;
  if (!argument) return { values: found.values, drop: undefined, ignored: false };
  // What stands after the dtype would take its place.
  if (positional >= 0 && args.positional.length > positional + 1)
    return { values: found.values, argument, drop: undefined, ignored: false };
  const dropped = pipeline ? [argument, silent?.argument] : [argument];
  const indexes = call.args.flatMap((one, index) => (dropped.includes(one) ? [index] : []));
  const rest = call.args.filter((one) => !dropped.includes(one) && !IDLE.has(one.name));
  return { values: found.values, argument, drop: rest.length ? indexes : "link", ignored: found === silent };
}

const isNone = (values: Values) => values.every((value) => value.kind === "constant" && value.value === null);

/** A positional argument is a dtype when it is known to be one, stands second, or is called one. */
function isDtype({ values, argument }: ArgumentValue, index: number): boolean {
  if (values.some((value) => dtypeOfValue(value) !== undefined)) return true;
  if (!values.some((value) => value.kind === "unknown" || value.kind === "external")) return false;
  if (index === 1 || values.some(({ key }) => /^\?attribute-of:torch@|\.\w*dtype$/.test(key))) return true;
  return saysDtype(argument?.value);
}
