/** Methods of texts that are known. */
import type { CallEvent } from "./domain.js";
import { here } from "./lookup.js";
import { type ConstantValue, constant, type Value } from "./values.js";

export const TEXT_METHODS: ReadonlyMap<string, (text: string) => string> = new Map([
  ["lower", (text) => text.toLowerCase()],
  ["upper", (text) => text.toUpperCase()],
  ["strip", (text) => text.trim()],
]);

/** `name.lower()` of a text that is known. */
export function textMethod({ value }: ConstantValue, name: string, { call, frame }: CallEvent): Value | undefined {
  const change = TEXT_METHODS.get(name);
  return change && typeof value === "string" && !call.args.length ? constant(change(value), here(call, frame)) : undefined;
}
