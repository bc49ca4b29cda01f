/** The domain of the analysis: pipelines and their components, as diffusers behaves. */

import { callValue } from "../../python/flow/calls.js";
import { ancestors, lookupClass } from "../../python/flow/classes.js";
import type { CallEvent, Domain } from "../../python/flow/domain.js";
import { callFunction } from "../../python/flow/functions.js";
import type { Frame } from "../../python/flow/program.js";
import {
  external,
  member,
  method,
  type ObjectValue,
  object,
  union,
  unknown,
  type Value,
  type Values,
} from "../../python/flow/values.js";
import { isComponent } from "../classes.js";
import { RETURNS_SELF } from "../shapes.js";
import { isLibraryName } from "./classes.js";
import { type Facts, noFacts } from "./facts.js";
import { localClass, madeBy, observeLoad } from "./loads.js";
import { observeRecast } from "./recasts.js";
import { observeAssert, observeUse } from "./uses.js";

export interface PipelineDomain extends Domain {
  /** What the last round saw. */
  facts(): Facts;
}

export function pipelineDomain(): PipelineDomain {
  let facts = noFacts();
  /** Classes of the program that made a pipeline: their methods are called on it. */
  const classes = new Map<string, string>();
  return {
    facts: () => facts,
    begin() {
      facts = noFacts();
    },
    attribute(target, name, _expression, frame) {
      const cls = target.part === "" ? classes.get(target.made) : undefined;
      const found = cls && lookupClass(cls, name, frame.program);
      return found ? union(...found.map((held) => bindHeld(held, target, frame))) : partOf(target, name);
    },
    store(target, _name, values) {
      for (const value of values)
        if (value.kind === "object" && value.made !== target.made) facts.joined.push([target.made, value.made]);
    },
    observe(event) {
      observeLoad(event, facts);
      observeRecast(event, facts);
      observeUse(event, facts);
    },
    asserts: (test, frame) => observeAssert(test, frame, facts),
    call(callee, event) {
      if (callee.kind === "member" && callee.object.kind === "object")
        return callee.name === "apply" ? applyTo(callee.object, event) : callMethod(callee.object, callee.name, event.call.start);
      if (callee.kind === "object") return [unknown(`result:${callee.key}@${event.call.start}`)];
      const made = madeBy(callee, event);
      const cls = made && localClass(callee);
      if (cls) {
        classes.set(made.made, cls);
        const { program } = event.frame;
        for (const one of ancestors(cls, program)) program.selves.set(one, union(program.selves.get(one), [made]));
      }
      return made && [made];
    },
    name(id, frame) {
      if (frame.module.stars.at(-1)?.startsWith("diffusers") && isLibraryName(id)) return [external(`diffusers.${id}`)];
      if (!frame.module.fragment) return undefined;
      if (id === "torch") return [external("torch")];
      return isLibraryName(id) ? [external(`diffusers.${id}`)] : undefined;
    },
  };
}

/** `part.apply(function)` calls the function on the part and every module in it. Source: torch.nn.Module.apply. */
function applyTo(target: ObjectValue, event: CallEvent): Values {
  const args = { positional: [{ values: [target], argument: undefined, containers: [] }], keywords: new Map(), open: false };
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
const PIPELINE_METHODS = new Set(["components"]);

function partOf(target: ObjectValue, name: string): Values {
  if (RETURNS_SELF.has(name)) return [member(target, name)];
  if (PROPERTIES.has(name)) return [unknown(`${target.key}.${name}`)];
  if (target.type === "pipeline" && target.part === "") {
    if (isComponent(name) || name === "*") return [object("component", target.made, name)];
    return PIPELINE_METHODS.has(name) ? [member(target, name)] : [member(target, name)];
  }
  return /^[a-z_]+$/.test(name) && SUBMODULES.has(name)
    ? [object("component", target.made, target.part ? `${target.part}.${name}` : name)]
    : [member(target, name)];
}

/** Modules inside the components, which can be cast by themselves. */
const SUBMODULES = new Set(
  "encoder decoder model transformer_blocks layers patch_embed caption_projection time_embed embed_tokens language_model proj_out".split(
    " ",
  ),
);

/** Methods whose result holds the weights themselves. Source: torch.nn.Module. */
const HANDS_OUT = new Set(
  "parameters named_parameters modules named_modules children named_children state_dict get_submodule".split(" "),
);

function callMethod(target: ObjectValue, name: string, at: number): Values {
  if (RETURNS_SELF.has(name) || name === "<call>") return [target];
  if (name === "components.values" || name === "components.items") return [member(target, name)];
  return [unknown(`result:${target.key}.${name}@${at}`, HANDS_OUT.has(name) ? [target] : [])];
}
