/** The domain of the analysis: pipelines and their components, as diffusers behaves. */

import { callValue } from "../../python/flow/calls.js";
import { ancestors, lookupClass } from "../../python/flow/classes.js";
import { type CallEvent, type Domain, handing } from "../../python/flow/domain.js";
import { callFunction } from "../../python/flow/functions.js";
import { heldBy } from "../../python/flow/held.js";
import { soleConstant } from "../../python/flow/lookup.js";
import { REST } from "../../python/flow/partials.js";
import type { Frame, Program } from "../../python/flow/program.js";
import { setAttribute } from "../../python/flow/stores.js";
import {
  external,
  type InstanceValue,
  member,
  method,
  type ObjectValue,
  object,
  oneOf,
  union,
  unknown,
  type Value,
  type Values,
} from "../../python/flow/values.js";
import { isComponent } from "../classes.js";
import { RETURNS_SELF } from "../shapes.js";
import { callBack } from "./callbacks.js";
import { isLibraryName, keepersOf } from "./classes.js";
import { type Facts, noFacts } from "./facts.js";
import { isModule, partsHeldBy } from "./holders.js";
import { Kinds } from "./kinds.js";
import { localClass, madeBy, observeLoad, observeRest } from "./loads.js";
import { observeRecast } from "./recasts.js";
import { observeAssert, observeChoice, observeComparison } from "./tests.js";
import { observeUse } from "./uses.js";

export interface PipelineDomain extends Domain {
  /** What the last round saw. */
  facts(): Facts;
}

export function pipelineDomain(): PipelineDomain {
  let facts = noFacts();
  let program: Program | undefined;
  /** Classes of the program that made a pipeline: their methods are called on it. */
  const classes = new Map<string, string>();
  const kinds = new Kinds();
  return {
    facts() {
      for (const module of program ? keepersOf(program) : []) facts.generic.add(module);
      return facts;
    },
    begin(next) {
      facts = noFacts();
      program = next;
    },
    attribute(target, name, _expression, frame) {
      const cls = target.part === "" ? classes.get(target.made) : undefined;
      const found = cls && lookupClass(cls, name, frame.program);
      return found ? union(...found.map((held) => bindHeld(held, target, frame))) : partOf(target, name);
    },
    inherited: (target, name, _expression, frame) =>
      isModule(target.cls, frame.program) && HOLDER_METHODS.has(name)
        ? [member(target, name)]
        : frame.program.selves.get(target.cls)?.flatMap((self) => (self.kind === "object" ? partOf(self, name) : [])),
    store(target, name, values, { start }, frame) {
      if (target.part === "" && isComponent(name)) {
        const replaced = facts.replaced.get(target.made) ?? [];
        facts.replaced.set(target.made, replaced);
        replaced.push({ part: name, values, module: frame.module.index, start });
      }
      for (const value of values) if (value.kind === "object") facts.joined.push([target.made, value.made]);
    },
    observe(event) {
      if (!event.frame.program.noting) return;
      observeLoad(event, facts);
      observeRest(event, facts);
      observeRecast(event, facts);
      observeUse(event, facts);
    },
    asserts: (test, frame) => observeAssert(test, frame, facts),
    decides: (values, at, frame) => observeChoice(values, at, frame, facts),
    compares: (test, operands, frame) => observeComparison(test, operands, frame, facts),
    isInstance: (value, among, frame) => kinds.isInstance(value, among, frame),
    call(callee, event) {
      kinds.note(callee, event);
      const same = sameHolder(callee, event);
      if (same) return [same];
      if (callee.kind === "member" && callee.object.kind === "object") return callPart(callee.object, callee.name, event);
      if (callee.kind === "member" && callee.object.kind === "instance") return callHolder(callee.object, callee.name, event);
      if (callee.kind === "object" && callee.part === "") callBack(callee, event);
      if (callee.kind === "object") return [unknown(`result:${callee.key}@${event.call.start}`)];
      const made = madeBy(callee, event);
      const cls = made && localClass(callee);
      if (cls) {
        classes.set(made.made, cls);
        const { program } = event.frame;
        for (const one of ancestors(cls, program)) program.addSelf(one, [made]);
      }
      return made && [made];
    },
    name(id, frame) {
      if (frame.module.stars.at(-1)?.startsWith("diffusers") && isLibraryName(id)) return [external(`diffusers.${id}`)];
      // A module that imports all of another may have it from there: `from common import *`.
      if (id === "torch" && (frame.module.fragment || frame.module.stars.length > 0)) return [external("torch")];
      if (!frame.module.fragment) return undefined;
      return isLibraryName(id) ? [external(`diffusers.${id}`)] : undefined;
    },
  };
}

/** A list of modules, or something that may be a pipeline, after a method that gives back what it is called on. */
function sameHolder(callee: Value, { call, frame }: CallEvent): Value | undefined {
  const name = call.callee.type === "attribute" ? call.callee.name : "";
  if (callee.kind === "member" && callee.object.kind === "container") {
    if (HANDS_OUT.has(name)) return oneOf(`result:${callee.key}@${call.start}`, heldBy(callee.object, frame.program));
    return RETURNS_SELF.has(name) ? callee.object : undefined;
  }
  return callee.kind === "unknown" && callee.maybe && RETURNS_SELF.has(name)
    ? oneOf(`result:${callee.key}@${call.start}`, callee.taint)
    : undefined;
}

function callPart(target: ObjectValue, name: string, event: CallEvent): Values {
  if (name === "apply") return applyTo(target, event);
  // `pipe.register_modules(vae=vae)` is `pipe.vae = vae`. Source: diffusers DiffusionPipeline.register_modules.
  if (name === "register_modules")
    for (const [component, { values }] of event.args.keywords) setAttribute(target, component, values, event.call, event.frame);
  return callMethod(target, name, event.call.start);
}

/** Methods of `torch.nn.Module` that matter where the program's own module holds parts. */
const HOLDER_METHODS: ReadonlySet<string> = new Set([...RETURNS_SELF, "apply", "add_module", "register_module"]);

/** A method of a module that holds others: `holder.add_module("vae", part)` is `holder.vae = part`. Source: torch.nn.Module. */
function callHolder(holder: InstanceValue, name: string, event: CallEvent): Values | undefined {
  const { args, call, frame } = event;
  if (RETURNS_SELF.has(name)) return [holder];
  if (name === "apply") return union([holder], ...partsHeldBy(holder, frame).map((held) => applyTo(held, event)));
  if (!HOLDER_METHODS.has(name)) return undefined;
  const as = soleConstant((args.positional[0] ?? args.keywords.get("name"))?.values ?? []);
  const values = (args.positional[1] ?? args.keywords.get("module"))?.values ?? [];
  setAttribute(holder, typeof as === "string" ? as : "*", values, call, frame);
  return [];
}

/** `part.apply(function)` calls the function on the part and every module in it. Source: torch.nn.Module.apply. */
function applyTo(target: Value, event: CallEvent): Values {
  const args = handing([target]);
  for (const callee of event.args.positional[0]?.values ?? []) callValue(callee, { ...event, callees: [callee], args });
  return [target];
}

/** A method, property or class attribute of the program's own subclass, on the pipeline. */
function bindHeld(held: Value, target: ObjectValue, frame: Frame): Values {
  const fn = held.kind === "function" ? frame.program.functions.get(held.id) : undefined;
  if (!fn || fn.kind === "staticmethod") return [held];
  return fn.kind === "property" ? callFunction(fn, [target], undefined, frame) : [method(fn.id, target)];
}

/** Facts about a module, not parts of it. */
const PROPERTIES = new Set(["dtype", "device", "config", "name_or_path"]);

/** Weightless parts, outputs and settings of a pipeline are not followed. */
function partOf(target: ObjectValue, name: string): Values {
  if (RETURNS_SELF.has(name)) return [member(target, name)];
  if (PROPERTIES.has(name)) return [unknown(`${target.key}.${name}`)];
  // What torch.nn.DataParallel wraps.
  if (name === "module") return [target];
  if (target.type === "pipeline")
    return isComponent(name) || name === "*" ? [object("component", target.made, name)] : [member(target, name)];
  return SUBMODULES.has(name)
    ? [object("component", target.made, target.part ? `${target.part}.${name}` : name)]
    : [member(target, name)];
}

/** Modules inside the components, which can be cast by themselves. */
const SUBMODULES = new Set(
  "encoder decoder model transformer_blocks layers patch_embed caption_projection time_embed embed_tokens language_model proj_out".split(
    " ",
  ),
);

/** Methods whose result holds the parts or weights themselves. Source: torch.nn.Module. */
const HANDS_OUT = new Set("parameters named_parameters modules named_modules children named_children get_submodule".split(" "));

function callMethod(target: ObjectValue, name: string, at: number): Values {
  if (RETURNS_SELF.has(name) || name === REST) return [target];
  if (name === "components.values" || name === "components.items") return [member(target, name)];
  const symbol = `result:${target.key}.${name}@${at}`;
  if (HANDS_OUT.has(name)) return [oneOf(symbol, [target])];
  return [unknown(symbol, name === "state_dict" ? [target] : [])];
}
