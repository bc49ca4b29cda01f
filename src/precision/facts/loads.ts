/** Recognises loads among calls. */
import { type ArgumentValue, argumentValues, type CallEvent } from "../../python/flow/domain.js";
import { REST } from "../../python/flow/partials.js";
import { placeKey } from "../../python/flow/program.js";
import { type ObjectValue, object, type Value, type Values } from "../../python/flow/values.js";
import { isSanaId, isVideoId } from "../checkpoints.js";
import { completed, readAgain } from "./again.js";
import { type ClassCall, classCall, isPipelineClass, type Known, METHODS } from "./classes.js";
import type { Facts, Load } from "./facts.js";
import { choiceOf, spellingAt } from "./spelling.js";

/** Notes the call in `facts` when it makes a SANA pipeline, or a model that may become part of one. */
export function observeLoad(event: CallEvent, facts: Facts): void {
  if (event.callees.some((callee) => isOpenGeneric(callee, event)) || handsClassOn(event))
    facts.generic.add(event.frame.module.index);
  const calls = event.callees.flatMap((callee) => (isNone(callee) ? [] : [classCall(callee, event.frame.program)]));
  const [ours] = calls.flatMap((call) => loadedBy(call, event) ?? []);
  const key = placeKey(event.frame.module, event.call);
  if (!ours) {
    const [first] = calls;
    if (isWrittenLoad(event)) facts.otherLoads.set(key, first?.label ?? "something else");
    return;
  }
  const { kind } = ours;
  const others = calls.filter((call) => call?.known?.kind !== ours.known.kind);
  const family = calls.some((call) => call?.known?.family === "video") || isVideo(event) ? "video" : ours.known.family;
  const load: Load = {
    key,
    module: event.frame.module.index,
    call: event.call,
    kind,
    family,
    name: ours.known.name,
    mixed: others.length > 0 ? (others[0]?.label ?? "something else") : otherSource(kind, event),
    args: event.args,
    choice: choiceOf((event.args.keywords.get("torch_dtype") ?? event.args.keywords.get("dtype"))?.argument, event.frame),
    spelling: spellingAt(event.frame),
  };
  facts.loads.set(key, readAgain(facts.loads.get(key), load));
  joinParts(key, kind, event, facts);
}

/** `load = partial(SanaPipeline.from_pretrained, variant="fp16")`, then `load(id)`: the load gets the rest of its arguments. */
export function observeRest({ callees, args }: CallEvent, facts: Facts): void {
  for (const callee of callees) {
    const load =
      callee.kind === "member" && callee.name === REST && callee.object.kind === "object" && facts.loads.get(callee.object.made);
    if (load) facts.loads.set(load.key, completed(load, args));
  }
}

/** What else `from_pipe` may be handed beside a pipeline of ours. */
function otherSource(kind: Load["kind"], event: CallEvent): string | undefined {
  const handed = kind === "from-pipe" && sourceOf(event).length > 0 ? sourceValues(event) : [];
  return handed.some((value) => value.kind !== "object" && !isNone(value)) ? "made from another pipeline" : undefined;
}

const isWrittenLoad = ({ call: { callee } }: CallEvent): boolean => callee.type === "attribute" && METHODS.has(callee.name);

const isNone = (value: Value) => value.kind === "constant" && value.value === null;

/** The object that a load makes; undefined when the callee makes none that is followed. */
export function madeBy(callee: Value, event: CallEvent): ObjectValue | undefined {
  const loaded = loadedBy(classCall(callee, event.frame.program), event);
  const type = loaded?.kind === "component" ? "component" : "pipeline";
  return loaded && object(type, placeKey(event.frame.module, event.call), "");
}

/** The class of the program whose `from_pretrained` or constructor this is. */
export function localClass(callee: Value): string | undefined {
  if (callee.kind === "class") return callee.id;
  return callee.kind === "member" && callee.object.kind === "class" ? callee.object.id : undefined;
}

/** The class of diffusers behind a call that makes something of ours, and what it makes. */
function loadedBy(call: ClassCall | undefined, event: CallEvent): { known: Known; kind: Load["kind"] } | undefined {
  const kind = call?.known && kindOf(call.known, call.method, event);
  return kind && { known: call.known, kind };
}

function kindOf(known: Known, method: string, event: CallEvent): Load["kind"] | undefined {
  if (known.kind === "model") return method === "from_pretrained" || method === "from_single_file" ? "component" : undefined;
  if (method === "from_single_file") return undefined;
  if (method === "from_pipe") return known.kind === "pipeline" || sourceOf(event).length > 0 ? "from-pipe" : undefined;
  if (known.kind === "generic") return method === "from_pretrained" && namesSana(event) ? "pretrained" : undefined;
  return method === "from_pretrained" ? "pretrained" : "constructed";
}

/** The id argument, by position or keyword. */
export function idArgument({ args }: Pick<CallEvent, "args">): ArgumentValue | undefined {
  return args.positional[0] ?? args.keywords.get("pretrained_model_name_or_path");
}

/** A generic loader is ours only when every id it may be given is a SANA one. */
function namesSana(event: CallEvent): boolean {
  const values = idArgument(event)?.values ?? [];
  return values.length > 0 && values.every((value) => textsOf(value).some(isSanaId));
}

/**
 * A load that another file of the repository may decide: `DiffusionPipeline.from_pretrained(MODEL)`, a class imported from elsewhere that
 * is called Sana or loads a SANA id, or one held by an attribute.
 */
function isOpenGeneric(callee: Value, event: CallEvent): boolean {
  const { call: written, args } = event;
  const hidden = callee.kind === "unknown" && written.callee.type === "attribute" && written.callee.name === "from_pretrained";
  if (hidden) return args.keywords.has("variant") || args.keywords.has("torch_dtype");
  const call = classCall(callee, event.frame.program);
  if (call?.method !== "from_pretrained") return false;
  const ids = idArgument(event)?.values ?? [];
  if (call.known) return call.known.kind === "generic" && ids.some((value) => value.kind !== "constant");
  return /sana/i.test(call.label) || ids.some((value) => textsOf(value).some(isSanaId));
}

/** `register("sana", SanaPipeline)`: a class for other code to load through; a test of a class is none. */
function handsClassOn({ args, callees }: CallEvent): boolean {
  return !callees.some(isBuiltin) && isPipelineClass(argumentValues(args));
}

const isBuiltin = (value: Value): boolean => value.kind === "external" && value.path.startsWith("builtins.");

function isVideo(event: CallEvent): boolean {
  return (idArgument(event)?.values ?? []).some((value) => textsOf(value).some(isVideoId));
}

/** The text of an id, or its known end. */
export function textsOf(value: Value): string[] {
  if (value.kind === "constant" && typeof value.value === "string") return [value.value];
  return value.kind === "unknown" && value.tail ? [value.tail] : [];
}

/** Pipelines handed to `from_pipe`. */
export function sourceOf(event: Pick<CallEvent, "args">): ObjectValue[] {
  return sourceValues(event).filter((value): value is ObjectValue => value.kind === "object");
}

const sourceValues = ({ args }: Pick<CallEvent, "args">): Values =>
  (args.positional[0] ?? args.keywords.get("pipeline"))?.values ?? [];

/** Components passed in and pipelines built on become one site with the load. */
function joinParts(key: string, kind: Load["kind"], event: CallEvent, facts: Facts): void {
  if (kind === "component") return;
  const given: Values = [...sourceOf(event), ...[...event.args.keywords.values()].flatMap((argument) => argument.values)];
  for (const value of given) if (value.kind === "object") facts.joined.push([key, value.made]);
}
