/** Uses of a pipeline that decide whether its dtype may be touched: training, quantization, saving. */
import type { Expr } from "../../python/ast.js";
import { contentsOf } from "../../python/flow/containers.js";
import { argumentValues, type CallEvent } from "../../python/flow/domain.js";
import { evaluate } from "../../python/flow/evaluate.js";
import { type Frame, placeKey } from "../../python/flow/program.js";
import { type ObjectValue, taintOf } from "../../python/flow/values.js";
import type { Dtype } from "../../types.js";
import { dtypeOfPath, soleDtype } from "../dtypes.js";
import { recastShape } from "../shapes.js";
import type { Facts } from "./facts.js";

export function observeUse(event: CallEvent, facts: Facts): void {
  const label = labelOf(event);
  const texts = event.args.positional.flatMap(({ values }) =>
    values.flatMap((value) => (value.kind === "constant" && typeof value.value === "string" ? [value.value] : [])),
  );
  const name = label.split(".").at(-1) ?? "";
  const reached = handed(event);
  const receivers = event.callees.flatMap((callee) =>
    callee.kind === "member" && callee.object.kind === "object" ? [callee.object] : [],
  );
  if (TRAINS.test(label)) markAll([...reached, ...receivers], label, facts);
  if (label === "accelerate.Accelerator" || name === "backward")
    facts.trainingModules.set(event.frame.module.index, name === "backward" ? "a backward pass" : "accelerate");
  if (!facts.loads.has(placeKey(event.frame.module, event.call)) && MAKES_PIPELINE.test(label)) {
    for (const object of reached) if (object.type === "component") facts.shared.add(object.made);
  }
  if (
    (QUANTIZES.test(label) || (label.endsWith("from_pretrained") && texts.some((text) => QUANTIZES.test(text)))) &&
    !label.includes(".optim.")
  ) {
    for (const object of [...reached, ...receivers]) facts.quantized.add(object.made);
    facts.quantizedCalls.add(`call@${placeKey(event.frame.module, event.call)}`);
  }
  for (const { made, part } of [...receivers, ...event.callees.filter((callee) => callee.kind === "object")]) {
    if (part !== "" && !recastShape(name)) for (const dtype of tensorDtypes(event)) facts.inputs.push({ made, part, dtype });
  }
  if (!event.frame.fn && event.callees.some((callee) => callee.kind === "object" && callee.part === ""))
    facts.drawn.push({ module: event.frame.module.index, start: event.call.start });
  if (SAVES.has(name)) facts.saved.push(...receivers);
}

/** Objects among the arguments, also inside a list or dict. */
function handed({ args, frame }: CallEvent): ObjectValue[] {
  const values = argumentValues(args);
  const inside = values.flatMap((value) =>
    value.kind === "container" ? [...contentsOf(value, frame).entries.values()].flat() : [],
  );
  return taintOf([...values, ...inside]);
}

/** Dtypes that the code gives to arguments of a call: `latents.to(torch.bfloat16)`, `torch.randn(..., dtype=torch.bfloat16)`. */
function tensorDtypes({ args }: CallEvent): Dtype[] {
  const values = argumentValues(args);
  const given = values.flatMap((value) => (value.kind === "unknown" ? (value.given ?? []) : []));
  return given.flatMap((path) => {
    const dtype = dtypeOfPath(path);
    return dtype && dtype !== "other" ? [dtype] : [];
  });
}

/** Optimizers, accelerate's `prepare`, and LoRA training of peft and diffusers. */
const TRAINS =
  /^torch\.optim\.|(^|\.)(AdamW?(8bit)?|SGD|Lion|Prodigy|Adafactor|CAME|\w*Optimizer|get_peft_model|add_adapter)$|(^|\.)\w*accelerator\.prepare$/;
/** nunchaku, torchao, optimum-quanto, bitsandbytes, gguf. */
const QUANTIZES = /nunchaku|quantiz|quanto|torchao|bitsandbytes|svdq|gguf|int4|int8/i;
/** Another model's pipeline: `FluxPipeline(vae=...)`, `Other.from_pretrained(..., vae=vae)`. */
const MAKES_PIPELINE = /Pipeline(\.from_pretrained|\.from_pipe)?$/;
const SAVES = new Set(["save_pretrained", "push_to_hub"]);

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

const DTYPE_OF = /^\?obj:([\d:]+)(?:\/([\w.]+))?\.dtype$/;

/** `assert pipe.vae.dtype == torch.bfloat16`: what the rest of the program counts on. */
export function observeAssert(test: Expr, frame: Frame, facts: Facts): void {
  if (test.type !== "operation") return;
  if (test.kind === "boolean") for (const operand of test.operands) observeAssert(operand, frame, facts);
  if (test.kind !== "comparison" || !["==", "is"].includes(test.operators[0] ?? "")) return;
  const sides = test.operands.map((operand) => evaluate(operand, frame));
  const dtype = sides.map(soleDtype).find((found) => found !== undefined);
  if (!dtype || dtype === "other") return;
  for (const value of sides.flat()) {
    const [, made, part] = (value.kind === "unknown" && DTYPE_OF.exec(value.key)) || [];
    if (made) facts.asserted.push({ made, part: part ?? "", dtype });
  }
}
