/** Tensors among the arguments of a call: the dtypes that the code gives them, and what is written to disk of them. */
import type { Expr } from "../../python/ast.js";
import { argumentValues, type CallEvent } from "../../python/flow/domain.js";
import { placeKey } from "../../python/flow/program.js";
import { external, type MemberValue, type ObjectValue, unknown, type Value, type Values } from "../../python/flow/values.js";
import type { Dtype } from "../../types.js";
import { dtypeOfPath, dtypeOfValue } from "../dtypes.js";
import { recastShape } from "../shapes.js";
import type { Facts } from "./facts.js";

/** Dtypes that the code gives to arguments of a call: `latents.to(torch.bfloat16)`, `torch.randn(..., dtype=torch.bfloat16)`. */
export const tensorDtypes = ({ args }: CallEvent): Dtype[] => givenDtypes(argumentValues(args));

function givenDtypes(values: Values): Dtype[] {
  const given = values.flatMap((value) => (value.kind === "unknown" ? (value.given ?? []) : []));
  return given.flatMap((path) => {
    const dtype = dtypeOfPath(path);
    return dtype && dtype !== "other" ? [dtype] : [];
  });
}

/** `part.to(tensor)` casts to the dtype of the tensor, where it is known to be one. What goes by the name of a device is none. */
export function exampleDtype({ args }: CallEvent): Dtype | undefined {
  const [example, ...more] = args.positional;
  const dtypes = new Set(example && more.length === 0 ? givenDtypes(example.values) : []);
  const [only] = dtypes;
  const sure = example?.values.every(({ kind }) => kind === "unknown") && !/device/i.test(lastWord(example.argument?.value));
  return sure && dtypes.size === 1 ? only : undefined;
}

/**
 * What a cast method gives that is handed on with its arguments (`executor.submit(pipe.vae.to, torch.bfloat16)`); nothing for a method that does not
 * cast, or only moves: `asyncio.to_thread(pipe.to, "cuda")`.
 */
export function handedOn(method: MemberValue, values: Values, place: string): Values {
  const shape = recastShape(method.name);
  if (!shape) return [];
  if (shape.dtype !== "argument") return [external(`torch.${shape.dtype}`)];
  const others = values.filter(({ key }) => key !== method.key);
  if (others.some(isText) && others.every(({ kind }) => kind === "constant")) return [];
  const dtypes = others.filter((value) => dtypeOfValue(value) !== undefined);
  return dtypes.length ? dtypes : [unknown(`arguments@${place}`)];
}

const isText = (value: Value): boolean => value.kind === "constant" && typeof value.value === "string";

/** The name, or the attribute, that an expression ends with; empty for any other. */
export const lastWord = (expression: Expr | undefined): string =>
  expression?.type === "name" ? expression.id : expression?.type === "attribute" ? expression.name : "";

/** Whether an argument goes by the name of a dtype: `weight_dtype`, `get_dtype(config)`, `DTYPES[name]`, `DType.BF16.torch()`. */
export function saysDtype(expression: Expr | undefined): boolean {
  if (expression?.type !== "call" && expression?.type !== "subscript") return SAYS_DTYPE.test(lastWord(expression));
  const [last = "", ...before] = wordsOf(expression);
  return !/device/i.test(last) && [last, ...before].some((word) => SAYS_DTYPE.test(word));
}

const SAYS_DTYPE = /dtype|precision/i;

/** The names of a chain, the last first. */
function wordsOf(expression: Expr): string[] {
  if (expression.type === "call") return wordsOf(expression.callee);
  if (expression.type === "name") return [expression.id];
  if (expression.type === "attribute") return [expression.name, ...wordsOf(expression.object)];
  return expression.type === "subscript" ? wordsOf(expression.object) : [];
}

const WRITES = new Set(["save", "save_file", "save_model"]);

/** Weights that a function writes: `torch.save(pipe.vae.state_dict(), path)`, `save_model(pipe.vae, path)`. */
export function writtenBy(name: string, { args, frame }: CallEvent, { states }: Facts): readonly ObjectValue[] {
  const [weights] = WRITES.has(name) ? args.positional : [];
  const state = weights?.argument && states.get(placeKey(frame.module, weights.argument.value));
  return state ?? weights?.values.filter((value) => value.kind === "object") ?? [];
}
