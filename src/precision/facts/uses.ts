/** Uses of a pipeline that decide whether its dtype may be touched: training, quantization, saving. */
import { contentsOf } from "../../python/flow/containers.js";
import type { CallEvent } from "../../python/flow/domain.js";
import { placeKey } from "../../python/flow/program.js";
import { type ObjectValue, taintOf, type Values } from "../../python/flow/values.js";
import type { Facts } from "./facts.js";

export function observeUse(event: CallEvent, facts: Facts): void {
  const label = labelOf(event);
  const name = label.split(".").at(-1) ?? "";
  const reached = handed(event);
  const receivers = event.callees.flatMap((callee) =>
    callee.kind === "member" && callee.object.kind === "object" ? [callee.object] : [],
  );
  if (TRAINS.test(name) || label.startsWith("torch.optim.")) markAll([...reached, ...receivers], label, facts);
  if (label === "accelerate.Accelerator" || name === "backward")
    facts.trainingModules.set(event.frame.module.index, name === "backward" ? "a backward pass" : "accelerate");
  if (!facts.loads.has(placeKey(event.frame.module, event.call)) && MAKES_PIPELINE.test(label)) {
    for (const object of reached) if (object.type === "component") facts.shared.add(object.made);
  }
  if (QUANTIZES.test(label) && !label.includes(".optim.")) {
    for (const object of [...reached, ...receivers]) facts.quantized.add(object.made);
    facts.quantizedCalls.add(`call@${placeKey(event.frame.module, event.call)}`);
  }
  if (SAVES.has(name)) facts.saved.push(...receivers);
}

/** Objects among the arguments, also inside a list or dict. */
function handed({ args, frame }: CallEvent): ObjectValue[] {
  const values = [...args.positional, ...args.keywords.values()].flatMap((argument) => argument.values);
  const inside = values.flatMap((value) =>
    value.kind === "container" ? [...contentsOf(value, frame).entries.values()].flat() : [],
  );
  return taintOf([...values, ...inside]);
}

/** Optimizers, accelerate's `prepare`, and LoRA training of peft and diffusers. */
const TRAINS =
  /^(AdamW?(8bit)?|SGD|Lion|Prodigy|Adafactor|CAME|\w*Optimizer|prepare|get_peft_model|add_adapter|requires_grad_true)$/;
/** nunchaku, torchao, optimum-quanto, bitsandbytes, gguf. */
const QUANTIZES = /nunchaku|quantiz|quanto|torchao|bitsandbytes|svdq|gguf|int4|int8/i;
/** Another model's pipeline: `FluxPipeline(vae=...)`, `Other.from_pretrained(..., vae=vae)`. */
const MAKES_PIPELINE = /from_pretrained$|from_pipe$|Pipeline$/;
const SAVES = new Set(["save_pretrained", "push_to_hub"]);

function markAll(objects: readonly ObjectValue[], label: string, facts: Facts): void {
  for (const object of objects) facts.training.set(object.made, label);
}

/** Dotted name of what is called, as far as it is known. */
function labelOf({ callees, call }: CallEvent): string {
  const [only] = callees as Values;
  if (only?.kind === "external") return only.path;
  if (only?.kind === "member") return only.name;
  if (call.callee.type === "attribute") return call.callee.name;
  return call.callee.type === "name" ? call.callee.id : "";
}
