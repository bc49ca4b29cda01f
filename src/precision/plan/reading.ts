/** What a load's arguments say of precision: variant, dtype, checkpoint. Reads values, judges nothing. */
import type { ArgumentValue } from "../../python/flow/domain.js";
import { withoutNone } from "../../python/flow/lookup.js";
import type { Values } from "../../python/flow/values.js";
import type { Dtype } from "../../types.js";
import { type Checkpoint, findCheckpoint } from "../checkpoints.js";
import { dtypeOfText, dtypeOfValue } from "../dtypes.js";
import type { Load } from "../facts/facts.js";
import { idArgument, textsOf } from "../facts/loads.js";

/** The dtype of a load as written. `several` and `unknown` are decided at run time. */
export type DtypeReading =
  | { readonly kind: "known"; readonly dtype: Dtype | "other" }
  | { readonly kind: "absent" }
  | { readonly kind: "text"; readonly text: string; readonly dtype: Dtype | undefined }
  | { readonly kind: "map" }
  | { readonly kind: "several" | "unknown" };

export type VariantReading =
  | { readonly kind: "known"; readonly variant: string }
  | { readonly kind: "absent" }
  | { readonly kind: "unknown" };

export const DTYPE_KEYWORDS = ["torch_dtype", "dtype"] as const;

/** The argument that carries the dtype: `torch_dtype` before `dtype`, as diffusers reads them. */
export function dtypeArgument({ args }: Load): ArgumentValue | undefined {
  return args.keywords.get("torch_dtype") ?? args.keywords.get("dtype");
}

export function readDtype(load: Load): DtypeReading {
  const argument = dtypeArgument(load);
  if (!argument) return { kind: load.args.open && load.kind !== "constructed" ? "unknown" : "absent" };
  return readDtypeValues(argument.values);
}

export function readDtypeValues(values: Values): DtypeReading {
  const said = withoutNone(values);
  if (said.length === 0) return { kind: values.length ? "absent" : "unknown" };
  if (said.length < values.length) return { kind: "several" };
  if (said.some((value) => value.kind === "container" && value.shape === "dict")) return { kind: "map" };
  const dtypes = new Set(said.map(dtypeOfValue));
  const [only] = dtypes;
  if (dtypes.size === 1 && only) return { kind: "known", dtype: only };
  if (said.every((value) => value.kind === "constant" && typeof value.value === "string")) {
    const texts = new Set(said.flatMap(textsOf));
    const [text] = texts;
    if (texts.size === 1 && text !== undefined) return { kind: "text", text, dtype: dtypeOfText(text) };
  }
  return { kind: dtypes.has(undefined) ? "unknown" : "several" };
}

export function readVariant(load: Load): VariantReading {
  const argument = load.args.keywords.get("variant");
  if (!argument) return { kind: load.args.open ? "unknown" : "absent" };
  const texts = new Set(argument.values.map((value) => (value.kind === "constant" ? value.value : undefined)));
  const [only] = texts;
  if (texts.size !== 1 || only === undefined) return { kind: "unknown" };
  // diffusers takes an empty variant for none.
  return only === null || only === "" ? { kind: "absent" } : { kind: "known", variant: String(only) };
}

/** The checkpoint that every value of the id names, or rows that agree in what matters; undefined when unknown. */
export function readCheckpoint(load: Load): { readonly checkpoint: Checkpoint; readonly local: boolean } | undefined {
  const values = withoutNone(idArgument(load)?.values ?? []);
  const found = values.map((value) => {
    const [text] = textsOf(value);
    const row = text === undefined ? undefined : findCheckpoint(text);
    return row && { ...row, local: row.local || value.kind === "unknown" };
  });
  const [first] = found;
  if (!first || found.some((other) => !other || !alike(other.checkpoint, first.checkpoint))) return undefined;
  return { checkpoint: first.checkpoint, local: found.some((other) => other?.local) };
}

function alike(a: Checkpoint, b: Checkpoint): boolean {
  return a.pair.variant === b.pair.variant && a.pair.dtype === b.pair.dtype && a.variants.join() === b.variants.join();
}

/** True for an argument that is given and not plainly None or False. */
export function isGiven(argument: ArgumentValue | undefined): boolean {
  return (
    argument !== undefined &&
    !argument.values.every((value) => value.kind === "constant" && (value.value === null || value.value === false))
  );
}
