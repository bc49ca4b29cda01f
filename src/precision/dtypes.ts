/** torch dtypes: canonical names, and which of them a set of values says. */
import type { Value, Values } from "../python/flow/values.js";
import type { Dtype, Precision } from "../types.js";

/** Every spelling torch has for a floating dtype. Source: torch.dtype documentation. */
const SPELLINGS: Readonly<Record<string, Dtype | "other">> = {
  float16: "float16",
  half: "float16",
  bfloat16: "bfloat16",
  float32: "float32",
  float: "float32",
  float64: "other",
  double: "other",
  float8_e4m3fn: "other",
  float8_e5m2: "other",
};

const ROOT = "torch.";

/** The dtype a library path names (`torch.half`), or undefined. */
export function dtypeOfPath(path: string): Dtype | "other" | undefined {
  return path.startsWith(ROOT) ? SPELLINGS[path.slice(ROOT.length)] : undefined;
}

/** The dtype a value is, or undefined when it is none or not known. */
export function dtypeOfValue(value: Value): Dtype | "other" | undefined {
  return value.kind === "external" ? dtypeOfPath(value.path) : undefined;
}

/** The one dtype that all values are. */
export function soleDtype(values: Values): Dtype | "other" | undefined {
  const dtypes = new Set(values.map(dtypeOfValue));
  return dtypes.size === 1 ? [...dtypes][0] : undefined;
}

/** The dtype a string such as `"float16"` or `"torch.bfloat16"` means. */
export function dtypeOfText(text: string): Dtype | undefined {
  const known = SPELLINGS[text] ?? dtypeOfPath(text);
  return known === "other" ? undefined : known;
}

export const precisionOf = (dtype: Dtype | "other" | undefined): Precision | undefined =>
  dtype === "float16" ? "fp16" : dtype === "bfloat16" ? "bf16" : undefined;
export const dtypeOf = (precision: Precision): Dtype => (precision === "fp16" ? "float16" : "bfloat16");

/** Whether a variant names a precision, rather than something else (`ema`). */
export const isPrecision = (text: string): text is Precision => text === "fp16" || text === "bf16";
