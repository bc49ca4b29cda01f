/** Keywords that come from a dict: the entry that a rewrite takes away or puts beside another, where nothing else counts on the dict. */
import type { Argument, Call, Dict, DictEntry, Expr } from "../../python/ast.js";
import type { ArgumentValue } from "../../python/flow/domain.js";
import { originKey } from "../../python/flow/lookup.js";
import { hasKeysRead, isMissed } from "../../python/flow/reads.js";
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
  const found = writtenIn(expression, name);
  if (!found || !values.every((value) => isWithin(value, module, found.item.value))) return undefined;
  return found.kind === "entry"
    ? { kind: "entry", module, dict: found.dict, change: { kind: "remove", entry: found.item } }
    : { kind: "argument", module, call: found.call, change: { kind: "remove", argument: found.item } };
}

/** Where a dict literal or `dict(...)` writes what it has under a name. */
type Written =
  | { readonly kind: "entry"; readonly dict: Dict; readonly item: DictEntry }
  | { readonly kind: "argument"; readonly call: Call; readonly item: Argument };

function writtenIn(expression: Expr, name: string): Written | undefined {
  if (expression.type === "dict") {
    const item = expression.entries.find(({ key }) => key?.type === "string" && key.value === name);
    return item && { kind: "entry", dict: expression, item };
  }
  if (expression.type !== "call") return undefined;
  const item = expression.args.find((argument) => argument.name === name);
  return item && { kind: "argument", call: expression, item };
}

/** A keyword to be added beside another that the load has. */
export interface Added {
  readonly name: string;
  readonly text: string;
  readonly beside: string;
  /** Whether the text means at an offset of the load's module what it means at the load. */
  readonly fits?: (offset: number) => boolean;
}

/**
 * The new entry beside the one from which `beside` comes: when the dict is written in the load's module and spread into this call alone, which makes
 * nothing else.
 */
export function entryBeside({ name, text, beside, fits }: Added, load: Load, context: Context): Intent | undefined {
  const given = load.args.keywords.get(beside);
  const [id, ...others] = given?.containers ?? [];
  const made = id === undefined ? undefined : context.program.allocations.get(id);
  if (!given || given.argument || id === undefined || others.length > 0 || made?.module !== load.module) return undefined;
  const { module, expression } = made;
  const found = writtenIn(expression, beside);
  const own = given.values.every(
    (value) => "origin" in value && value.origin && context.mayAdd(value.origin, `${name}=${text}`, load),
  );
  const places = load.call.args.map(({ start, end }) => originKey({ module, start, end }));
  if (
    !found ||
    !own ||
    fits?.(found.item.start) === false ||
    isMissed(id, name, places, context.program) ||
    context.alsoMakes(load)
  )
    return undefined;
  return found.kind === "entry"
    ? { kind: "entry", module, dict: found.dict, change: { kind: "add", name, text, beside: found.item } }
    : { kind: "argument", module, call: found.call, change: { kind: "add", name, text, beside: found.item } };
}

/** What a later store puts under the key stays when the entry goes. */
const isWithin = (value: Value, module: number, written: Expr): boolean =>
  (written.type !== "string" && written.type !== "literal") ||
  ("origin" in value &&
    value.origin?.module === module &&
    value.origin.start >= written.start &&
    value.origin.end <= written.end);
