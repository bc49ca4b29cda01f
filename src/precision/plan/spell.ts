/** Writes dtypes the way the file does. */
import type { Dtype } from "../../types.js";
import { dtypeOfPath } from "../dtypes.js";
import type { Spelling } from "../facts/facts.js";
import type { WantedDtype } from "./wanted.js";

export interface Spelled {
  readonly text: string;
  /** Nothing in the file spells it: `import torch` is needed. */
  readonly needsImport: boolean;
}

/** `torch.float16`, `th.float16`, or `float16` where it is imported by name; `written` is the text that it replaces. */
export function spell(dtype: Dtype, { torch, names }: Spelling, written?: string): Spelled {
  const prefix = written && /^[A-Za-z_][\w.]*\.(\w+)$/.exec(written);
  if (written && prefix?.[1] && dtypeOfPath(`torch.${prefix[1]}`))
    return { text: written.slice(0, -prefix[1].length) + dtype, needsImport: false };
  const bare = names[dtype];
  if (bare && (!torch || (written !== undefined && !written.includes(".")))) return { text: bare, needsImport: false };
  return torch ? { text: `${torch}.${dtype}`, needsImport: false } : { text: `torch.${dtype}`, needsImport: true };
}

/** One dtype, or a map in the call's quotes: `{"default": torch.bfloat16, "transformer": torch.float16}`. */
export function spellWanted(wanted: WantedDtype, spelling: Spelling, quote: string, written?: string): Spelled {
  if (wanted.kind === "one") return spell(wanted.dtype, spelling, written);
  const entries = [...wanted.entries].map(([key, dtype]) => ({ key, ...spell(dtype, spelling, written) }));
  return {
    text: `{${entries.map(({ key, text }) => `${quote}${key}${quote}: ${text}`).join(", ")}}`,
    needsImport: entries.some((entry) => entry.needsImport),
  };
}
