/** Tensors among the arguments of a call: the dtypes that the code gives them, and what is written to disk of them. */
import type { Expr } from "../../python/ast.js";
import { argumentValues, type CallEvent } from "../../python/flow/domain.js";
import { placeKey } from "../../python/flow/program.js";
import type { ObjectValue, Values } from "../../python/flow/values.js";
import type { Dtype } from "../../types.js";
import { dtypeOfPath } from "../dtypes.js";
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

const lastWord = (expression: Expr | undefined): string =>
  expression?.type === "name" ? expression.id : expression?.type === "attribute" ? expression.name : "";

const WRITES = new Set(["save", "save_file", "save_model"]);

/** Weights that a function writes: `torch.save(pipe.vae.state_dict(), path)`, `save_model(pipe.vae, path)`. */
export function writtenBy(name: string, { args, frame }: CallEvent, { states }: Facts): readonly ObjectValue[] {
  const [weights] = WRITES.has(name) ? args.positional : [];
  const state = weights?.argument && states.get(placeKey(frame.module, weights.argument.value));
  return state ?? weights?.values.filter((value) => value.kind === "object") ?? [];
}
