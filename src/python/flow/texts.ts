/** Methods of texts that are known. */
import type { CallEvent } from "./domain.js";
import { type ConstantValue, constant, type Value } from "./values.js";

export const TEXT_METHODS = new Set(["lower", "upper", "strip"]);

/** `name.lower()` of a text that is known. */
export function textMethod({ value }: ConstantValue, name: string, { call, frame }: CallEvent): Value | undefined {
  if (typeof value !== "string" || call.args.length) return undefined;
  const changed = { lower: value.toLowerCase(), upper: value.toUpperCase(), strip: value.trim() }[name];
  return changed === undefined ? undefined : constant(changed, { module: frame.module.index, start: call.start, end: call.end });
}
