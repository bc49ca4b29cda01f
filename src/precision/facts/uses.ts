/** Uses of a pipeline that decide whether its dtype may be touched: training, quantization, saving. */
import { contentsOf } from "../../python/flow/containers.js";
import { argumentValues, type CallEvent } from "../../python/flow/domain.js";
import { placeKey } from "../../python/flow/program.js";
import { type ObjectValue, taintOf } from "../../python/flow/values.js";
import { recastShape } from "../shapes.js";
import { lastName } from "./classes.js";
import type { Facts } from "./facts.js";
import { observeQuantized } from "./quantized.js";
import { tensorDtypes, writtenBy } from "./tensors.js";
import { observeAssertion } from "./tests.js";

export function observeUse(event: CallEvent, facts: Facts): void {
  const label = labelOf(event);
  const name = lastName(label);
  const reached = handed(event);
  const receivers = event.callees.flatMap((callee) =>
    callee.kind === "member" && callee.object.kind === "object" ? [callee.object] : [],
  );
  if (TRAINS.test(label)) markAll([...reached, ...receivers], label, facts);
  const trains = trainingOf(label, name, reached);
  if (trains) facts.trainingModules.set(event.frame.module.index, trains);
  if (!facts.loads.has(placeKey(event.frame.module, event.call)) && MAKES_PIPELINE.test(label)) {
    for (const object of reached) if (object.type === "component") facts.shared.add(object.made);
  }
  observeAssertion(name, event, facts);
  observeQuantized(event, label, [...reached, ...receivers], facts);
  for (const { made, part } of [...receivers, ...event.callees.filter((callee) => callee.kind === "object")]) {
    if (part !== "" && !recastShape(name)) for (const dtype of tensorDtypes(event)) facts.inputs.push({ made, part, dtype });
  }
  if (!event.frame.fn && event.callees.some((callee) => callee.kind === "object" && callee.part === ""))
    facts.drawn.push({ module: event.frame.module.index, start: event.call.start });
  facts.saved.push(...(SAVES.has(name) ? receivers : writtenBy(name, event, facts)));
  if (name === "state_dict") facts.states.set(placeKey(event.frame.module, event.call), receivers);
}

/** Objects among the arguments, also inside a list or dict. */
function handed({ args, frame }: CallEvent): ObjectValue[] {
  const values = argumentValues(args);
  const inside = values.flatMap((value) =>
    value.kind === "container" ? [...contentsOf(value, frame).entries.values()].flat() : [],
  );
  return taintOf([...values, ...inside]);
}

/** Optimizers, accelerate's `prepare`, and LoRA training of peft and diffusers. */
const TRAINS =
  /^torch\.optim\.|(^|\.)(AdamW?(8bit)?|SGD|Lion|Prodigy|Adafactor|CAME|\w*Optimizer|get_peft_model|add_adapter)$|(^|\.)\w*accelerator\.prepare$/;
/** Another model's pipeline: `FluxPipeline(vae=...)`, `Other.from_pretrained(..., vae=vae)`. */
const MAKES_PIPELINE = /Pipeline(\.from_pretrained|\.from_pipe)?$/;
const SAVES = new Set(["save_pretrained", "push_to_hub"]);

/** Optimizers: one of parameters that are not known to be a pipeline's (a list of them, or a copy's) says that its module trains. */
const OPTIMIZERS = /^torch\.optim\.(?!lr_scheduler|swa_utils)|(^|\.)(AdamW?(8bit)?|SGD|Lion|Prodigy|Adafactor|CAME)$/;

/** What a call says of its module, in words. */
function trainingOf(label: string, name: string, reached: readonly ObjectValue[]): string | undefined {
  if (name === "backward") return "a backward pass";
  if (label === "accelerate.Accelerator") return "accelerate";
  return OPTIMIZERS.test(label) && reached.length === 0 ? label : undefined;
}

function markAll(objects: readonly ObjectValue[], label: string, facts: Facts): void {
  for (const object of objects) facts.training.set(object.made, label);
}

/** Dotted name of what is called, as far as it is known; empty for functions of the program, which are followed. */
function labelOf({ callees, call: { callee }, frame }: CallEvent): string {
  const [only] = callees;
  if (only?.kind === "member" && only.object.kind === "class")
    return `${frame.program.classes.get(only.object.id)?.definition.name}.${only.name}`;
  if (only?.kind === "external") return only.path;
  if (only?.kind === "function" || only?.kind === "method" || only?.kind === "class") return "";
  if (callee.type === "attribute") return callee.object.type === "name" ? `${callee.object.id}.${callee.name}` : callee.name;
  return callee.type === "name" ? callee.id : "";
}
