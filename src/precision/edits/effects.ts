/** Whether what stays of an expression does anything when it runs. */
import type { Call, Expr, Stmt } from "../../python/ast.js";
import { partsOf } from "../../python/children.js";
import { type Drops, settled } from "./drops.js";

/** Builtins that only look. */
const LOOKING = new Set([
  "hasattr",
  "isinstance",
  "issubclass",
  "getattr",
  "callable",
  "len",
  "type",
  "enumerate",
  "zip",
  "list",
  "tuple",
]);
/** Nodes without a row of their own that do nothing themselves; operators of two words come as nodes. */
const IDLE = new Set(["slice", "ellipsis", "is not", "not in"]);
/** Methods of dicts that only look. */
const VIEWS = new Set(["values", "items", "keys", "get"]);

/**
 * True when running `expression`, without its dropped links, changes nothing: names, attributes, constants, operators and calls that only look.
 * `next`: what runs right after it in any case, if that does nothing when it is run again.
 */
export function hasNoEffect(expression: Expr, drops: Drops, next?: string): boolean {
  const rest = settled(expression, drops);
  const runs = drops.runs(rest);
  if (runs) return runs === "once" && next === textOf(rest, drops);
  switch (rest.type) {
    case "await":
      return false;
    case "walrus":
      return referenceOf(rest.value, drops) === rest.target.id;
    case "lambda":
      return true;
    case "other":
      return IDLE.has(rest.kind) && partsOf(rest).every((part) => hasNoEffect(part, drops, next));
    case "call":
      return onlyLooks(rest, drops, next) && rest.args.every((argument) => hasNoEffect(argument.value, drops, next));
    default:
      return partsOf(rest).every((part) => hasNoEffect(part, drops, next));
  }
}

const textOf = ({ start, end }: Expr, { module }: Drops): string => module.text.slice(start, end);

/** What a statement runs before anything else, if that does nothing when it is run again: a property that loads when it is read first. */
export function firstRun(statement: Stmt | undefined, drops: Drops): string | undefined {
  for (let rest = statement && firstOf(statement); rest; rest = leftmost(rest))
    if (drops.runs(rest) === "once") return textOf(rest, drops);
  return undefined;
}

function firstOf(statement: Stmt): Expr | undefined {
  switch (statement.type) {
    case "expression":
    case "return":
    case "assign":
      return statement.value;
    case "if":
      return statement.test;
    case "for":
      return statement.iterable;
    case "with":
      return statement.items[0]?.context;
    default:
      return undefined;
  }
}

/** Expressions whose first part is evaluated before anything else. */
const FROM_THE_LEFT: ReadonlySet<Expr["type"]> = new Set([
  "call",
  "attribute",
  "subscript",
  "operation",
  "tuple",
  "list",
  "await",
]);

const leftmost = (expression: Expr): Expr | undefined =>
  FROM_THE_LEFT.has(expression.type) ? partsOf(expression)[0] : undefined;

function onlyLooks({ callee }: Call, drops: Drops, next: string | undefined): boolean {
  if (callee.type === "name") return LOOKING.has(callee.id);
  return callee.type === "attribute" && VIEWS.has(callee.name) && hasNoEffect(callee.object, drops, next);
}

/**
 * A text that is the same for two expressions that read the same place: `pipe.vae`, `pipes["a"]`, `getattr(pipe, "vae")`.
 * Undefined for anything that is no place.
 */
export function referenceOf(expression: Expr, drops: Drops): string | undefined {
  const rest = settled(expression, drops);
  if (rest.type === "name") return rest.id;
  if (rest.type === "attribute") return joined(referenceOf(rest.object, drops), `.${rest.name}`);
  if (rest.type === "subscript") return joined(referenceOf(rest.object, drops), "[", keyOf(rest.index, drops), "]");
  const [object, name] = rest.type === "call" && isNamed(rest, "getattr") ? rest.args : [];
  return object && name && attributeReference(object.value, name.value, drops);
}

/** The place that `setattr(object, name, ...)` or `getattr(object, name)` means. */
function attributeReference(object: Expr, name: Expr, drops: Drops): string | undefined {
  const key = name.type === "string" ? name.value : joined("<", referenceOf(name, drops));
  return joined(referenceOf(object, drops), ".", key);
}

function keyOf(index: Expr, drops: Drops): string | undefined {
  if (index.type === "string") return index.value === undefined ? undefined : JSON.stringify(index.value);
  return index.type === "literal" ? String(index.value) : referenceOf(index, drops);
}

function joined(...parts: readonly (string | undefined)[]): string | undefined {
  return parts.includes(undefined) ? undefined : parts.join("");
}

function isNamed(call: Call, name: string): boolean {
  return call.callee.type === "name" && call.callee.id === name && call.args.every((argument) => argument.kind === "positional");
}

/** `setattr(pipe, "vae", pipe.vae)`. */
export function setsToItself(expression: Expr, drops: Drops, next?: string): boolean {
  if (expression.type !== "call" || !isNamed(expression, "setattr")) return false;
  const [object, name, value] = expression.args;
  const place = object && name && attributeReference(object.value, name.value, drops);
  return (
    value !== undefined &&
    place !== undefined &&
    place === referenceOf(value.value, drops) &&
    hasNoEffect(value.value, drops, next)
  );
}
