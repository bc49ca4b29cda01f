/**
 * Functions of the program that run where only a name is read (a property, `__getattr__`), or that are named as what only looks (`get`): who
 * takes away what reads it takes away what it does.
 */
import type { Expr, FunctionDef, Lambda, Stmt } from "../ast.js";
import { blocksOf, expressionsOf, partsOf } from "../children.js";
import { lastName } from "./functions.js";
import { type Frame, type FunctionInfo, placeKey } from "./program.js";

/** `once`: a second run does nothing more (`if self._pipe is None: self._pipe = load()`). */
export type Runs = "once" | "always";

/** Notes that the expression runs `fn`, unless that only looks. */
export function noteRun(fn: FunctionInfo, at: Expr, { program, module }: Frame): void {
  const runs = runsOf(fn.definition);
  const key = placeKey(module, at);
  if (runs && program.runs.get(key) !== "always") program.runs.set(key, runs);
}

const KNOWN = new WeakMap<FunctionDef | Lambda, { readonly runs: Runs | undefined }>();

function runsOf(definition: FunctionDef | Lambda): Runs | undefined {
  const known = KNOWN.get(definition);
  if (known) return known.runs;
  const runs = definition.type === "function" ? runsOfBody(definition) : "always";
  KNOWN.set(definition, { runs });
  return runs;
}

function runsOfBody(definition: FunctionDef): Runs | undefined {
  if (definition.body.body.every(looks)) return undefined;
  const cached = definition.decorators.some((decorator) => lastName(decorator) === "cached_property");
  return cached || fillsOnce(definition) ? "once" : "always";
}

/** One `if` without `else` that sets what it asks for, and then that is handed out; `__getattr__` is asked only for what is not set. */
function fillsOnce({ name, body }: FunctionDef): boolean {
  const [test, end, ...rest] = body.body.filter((statement) => !isIdle(statement));
  if (test?.type !== "if" || test.otherwise !== undefined || !isQuiet(test.test) || !end || !looks(end) || rest.length)
    return false;
  const set = test.then.body.flatMap((statement) => (statement.type === "assign" ? statement.targets : []));
  const asked = namesIn(test.test);
  if (name === "__getattr__") return set.some((target) => target.type === "attribute");
  return set.some((target) => asked.has(target.type === "subscript" ? lastName(target.object) : lastName(target)));
}

function namesIn(expression: Expr): Set<string> {
  const own = expression.type === "name" || expression.type === "attribute" ? [lastName(expression)] : [];
  return new Set([...own, ...partsOf(expression).flatMap((part) => [...namesIn(part)])]);
}

const isIdle = (statement: Stmt): boolean =>
  statement.type === "global" ||
  statement.type === "nonlocal" ||
  statement.type === "pass" ||
  (statement.type === "expression" && statement.value.type === "string");

/** Builtins that only look. */
const LOOKING = new Set(["getattr", "__getattribute__", "hasattr", "isinstance", "len", "type", "cast"]);

/** Raises, returns or asks, and calls nothing that may do more. */
function looks(statement: Stmt): boolean {
  if (isIdle(statement) || statement.type === "raise") return true;
  if (statement.type !== "return" && statement.type !== "if") return false;
  return expressionsOf(statement).every(isQuiet) && blocksOf(statement).every(({ body }) => body.every(looks));
}

function isQuiet(expression: Expr): boolean {
  if (expression.type === "call" && !LOOKING.has(lastName(expression.callee))) return false;
  return expression.type !== "walrus" && expression.type !== "await" && partsOf(expression).every(isQuiet);
}
