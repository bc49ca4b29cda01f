/**
 * The shapes of a load and of a recast, as ast-grep patterns. A file without a match holds no site and is not read further.
 * To add a recast shape: one row here and a fixture pair.
 */
import type { NapiConfig } from "@ast-grep/napi";
import type { Dtype } from "../types.js";

/** A call that gives a component or pipeline another dtype. */
export interface RecastShape {
  readonly pattern: string;
  readonly method: string;
  /** The dtype it gives, or that an argument tells. */
  readonly dtype: Dtype | "argument";
}

/** torch.nn.Module methods; a pipeline has only `to`. Source: torch.nn.Module, diffusers DiffusionPipeline.to. */
export const RECAST_SHAPES: readonly RecastShape[] = [
  { pattern: "$PART.to($$$ARGS)", method: "to", dtype: "argument" },
  { pattern: "$PART.type($DTYPE)", method: "type", dtype: "argument" },
  { pattern: "$PART.half()", method: "half", dtype: "float16" },
  { pattern: "$PART.bfloat16()", method: "bfloat16", dtype: "bfloat16" },
  { pattern: "$PART.float()", method: "float", dtype: "float32" },
];

const CLASS = "^([\\w.]+\\.)?Sana\\w*Pipeline$";

/** Where a class is handed on or kept, so that other code may load through it: `pipeline_cls = SanaPipeline`, `{"sana": SanaPipeline}`. */
const KEEPS_CLASS = [
  "assignment",
  "pair",
  "argument_list",
  "keyword_argument",
  "default_parameter",
  "list",
  "tuple",
  "return_statement",
];

/**
 * A load, called where it stands or handed to something that calls it, a pipeline put together by its class, and a class that is kept for
 * such a call elsewhere. A file without any of them starts no site.
 */
export const LOAD_RULES: readonly NapiConfig["rule"][] = [
  { pattern: "$CLASS.from_pretrained" },
  { pattern: "$CLASS.from_pipe" },
  { kind: "call", has: { field: "function", regex: "Sana\\w*Pipeline$" } },
  {
    any: KEEPS_CLASS.map((kind) => ({ kind })),
    has: { all: [{ any: [{ kind: "identifier" }, { kind: "attribute" }] }, { regex: CLASS }] },
  },
  { kind: "class_definition", has: { field: "superclasses", regex: "Sana\\w*Pipeline" } },
];

const BY_METHOD = new Map(RECAST_SHAPES.map((shape) => [shape.method, shape]));

export function recastShape(method: string): RecastShape | undefined {
  return BY_METHOD.get(method);
}

/** Methods that give back the object they are called on. Source: torch.nn.Module. */
export const RETURNS_SELF: ReadonlySet<string> = new Set([
  ...BY_METHOD.keys(),
  ..."eval train cuda cpu xpu npu requires_grad_ to_empty share_memory double compile_repeated_blocks".split(" "),
]);
