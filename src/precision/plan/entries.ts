/** Keywords that come from a dict: the entry that a rewrite takes away, where nothing else counts on it. */
import type { Expr } from "../../python/ast.js";
import type { ArgumentValue } from "../../python/flow/domain.js";
import { hasKeysRead } from "../../python/flow/reads.js";
import type { Value } from "../../python/flow/values.js";
import type { Load } from "../facts/facts.js";
import type { Context, Intent } from "./intents.js";

/** The dict entry or `dict(...)` keyword that holds the value, when it serves only this site. */
export function entryOf(
  id: string,
  name: string,
  values: ArgumentValue["values"],
  load: Load,
  context: Context,
): Intent | undefined {
  const made = context.program.allocations.get(id);
  const exclusive = values.every(
    (value) => "origin" in value && value.origin !== undefined && context.exclusive(value.origin, "", load),
  );
  if (!made || !exclusive || hasKeysRead(id, context.program)) return undefined;
  const { module, expression } = made;
  if (expression.type === "dict") {
    const entry = expression.entries.find((candidate) => candidate.key?.type === "string" && candidate.key.value === name);
    const written = entry && values.every((value) => isWithin(value, module, entry.value));
    return written ? { kind: "entry", module, dict: expression, entry } : undefined;
  }
  if (expression.type !== "call") return undefined;
  const argument = expression.args.find((candidate) => candidate.name === name);
  const written = argument && values.every((value) => isWithin(value, module, argument.value));
  return written ? { kind: "argument", module, call: expression, change: { kind: "remove", argument } } : undefined;
}

/** What a later store puts under the key stays when the entry goes. */
const isWithin = (value: Value, module: number, written: Expr): boolean =>
  (written.type !== "string" && written.type !== "literal") ||
  ("origin" in value &&
    value.origin?.module === module &&
    value.origin.start >= written.start &&
    value.origin.end <= written.end);
