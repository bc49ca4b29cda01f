/** What is quantized: by the name of what is called, by a text that names the weights, or by `quantization_config=`. */
import { ancestors, externalBases } from "../../python/flow/classes.js";
import type { CallEvent } from "../../python/flow/domain.js";
import { type Program, placeKey } from "../../python/flow/program.js";
import { type ObjectValue, symbolOf, type UnknownValue, type Value, type Values } from "../../python/flow/values.js";
import type { Facts } from "./facts.js";

/** nunchaku, torchao, optimum-quanto, bitsandbytes, SDNQ, HQQ, gguf and their kin, also in a repository of its own. */
const QUANTIZES =
  /nunchaku|quantiz|quanto|torchao|bitsandbytes|svdq|sdnq|hqq|gguf|(?<![a-z])(int[48]|fp[48]|nf4|w[48]a(4|8|16)|awq|gptq)(?![0-9])/i;
/** The same inside a name such as `SanaInt8Transformer`. */
const CAMEL = /(Int|INT|Fp|FP)[48](?![0-9])|NF4|Awq|Gptq/;

/** Of an id only: `AdamW8bit` is an optimizer. */
const BITS = /(?<![0-9])[48][-_]?bit(?![a-z])/i;

/** Notes a call that makes something quantized, or makes `reached` so. */
export function observeQuantized(event: CallEvent, label: string, reached: readonly ObjectValue[], facts: Facts): void {
  const { frame, call, callees } = event;
  if (!isQuantizing(event, label)) return;
  for (const object of reached) facts.quantized.add(object.made);
  const key = placeKey(frame.module, call);
  facts.quantizedCalls.add(`call@${key}`);
  if (isLoad(event)) facts.quantized.add(key);
  // What a class does in its own methods it is; what it is asked for by its name too.
  if (frame.cls) facts.quantizedClasses.add(frame.cls.id);
  for (const callee of callees) {
    for (const cls of classesOf(callee, frame.program)) facts.quantizedClasses.add(cls);
    for (const made of givenBack(callee, frame.program)) if (isResult(made)) facts.quantizedCalls.add(symbolOf(made));
  }
}

/** What a function of the program gives back, of which the results of other calls count: it may make its model by means that have other names. */
function givenBack(callee: Value, program: Program): Values {
  if (callee.kind === "function") return program.returns.get(callee.id) ?? [];
  return callee.kind === "method" ? (program.returns.get(callee.fn) ?? []) : [];
}

const isResult = (value: Value): value is UnknownValue => value.kind === "unknown" && symbolOf(value).startsWith("call@");

function isQuantizing(event: CallEvent, label: string): boolean {
  const { args, callees, frame } = event;
  if (label.includes(".optim.")) return false;
  const loads = isLoad(event);
  if (loads && asksForIt(event)) return true;
  const names = [label, writtenName(event), ...callees.flatMap((callee) => namesOf(callee, frame.program))];
  return (
    names.some((name) => QUANTIZES.test(name) || CAMEL.test(name)) ||
    (loads && args.positional.some(({ values }) => values.some(saysQuantized)))
  );
}

const isLoad = ({ call: { callee } }: CallEvent): boolean => callee.type === "attribute" && callee.name === "from_pretrained";

/** Arguments of `from_pretrained` that quantize. Source: transformers and diffusers; `load_in_8bit` of itself is the older form. */
const REQUESTS = ["quantization_config", "load_in_8bit", "load_in_4bit"];

const asksForIt = ({ args }: CallEvent): boolean =>
  REQUESTS.some((name) =>
    args.keywords.get(name)?.values.some((value) => value.kind !== "constant" || (value.value !== null && value.value !== false)),
  );

const saysQuantized = (value: Value): boolean => {
  if (value.kind !== "constant") return false;
  const text = String(value.value);
  return QUANTIZES.test(text) || BITS.test(text);
};

const writtenName = ({ call: { callee } }: CallEvent): string =>
  callee.type === "attribute" ? callee.name : callee.type === "name" ? callee.id : "";

/** Classes of the program that a callee makes an instance of. */
function classesOf(callee: Value, program: Program): string[] {
  if (callee.kind === "class") return [callee.id];
  if (callee.kind === "member") return classesOf(callee.object, program);
  return callee.kind === "method" ? classesOf(callee.self, program) : [];
}

/** Their names, and those of all they derive from. */
function namesOf(callee: Value, program: Program): string[] {
  return classesOf(callee, program).flatMap((id) => [
    ...ancestors(id, program).map((cls) => program.classes.get(cls)?.definition.name ?? ""),
    ...externalBases(id, program),
  ]);
}

/** Whether a value that is passed in or put in a component's place is known to be quantized. */
export function isQuantized(value: Value, facts: Facts): boolean {
  if (value.kind === "object") return facts.quantized.has(value.made);
  if (value.kind === "instance") return facts.quantizedClasses.has(value.cls);
  return value.kind === "unknown" && facts.quantizedCalls.has(symbolOf(value));
}
