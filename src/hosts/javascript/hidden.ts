/** Holes that may cast a pipeline without showing it: statements of their own after a load, and pieces of names in a cast or a load. */
import type { Call, Expr, Module, Name, Stmt } from "../../python/ast.js";
import { blocksOf } from "../../python/children.js";
import { namesOf } from "../../python/flow/scopes.js";
import type { Range } from "../../types.js";
import { expressionsIn } from "../document/expressions.js";
import { holesIn } from "./holes.js";
import type { Hole } from "./literals.js";

const LOADS = /^from_(?:pretrained|pipe)$/;
const CASTS = /^(?:to|half|float|bfloat16|type)$/;
const PRECISION = /torch|dtype|float|half/;

/** @param holes in offsets of the module's text, in order. */
export function hidesCasts(module: Module, holes: readonly Hole[]): boolean {
  const first = module.text.search(/\bfrom_(?:pretrained|pipe)\b/);
  const nested = module.body.flatMap((statement) => blocksOf(statement).flatMap(({ body }) => statementsIn(body)));
  const later = module.body.filter(({ start }) => start > first);
  if ([...nested, ...later].some((statement) => isUnknown(statement, holes))) return true;
  const bound = boundIn(module.body);
  const isOpen = (name: Name) => !bound.has(name.id) && holesIn(holes, name).length > 0;
  return expressionsIn(module.body).some(
    (expression) => expression.type === "call" && isObscure(expression, module, holes, isOpen),
  );
}

/** A line that is nothing but a hole, of which only the program that fills it knows what it holds. */
function isUnknown(statement: Stmt, holes: readonly Hole[]): boolean {
  return (
    statement.type === "expression" &&
    statement.value.type === "name" &&
    holesIn(holes, statement.value).some(({ fixed }) => !fixed)
  );
}

/** A call that may be a cast of anything: by its method, by what it is called on, or by an argument of which only the end is known. */
function isObscure(
  { callee, args, start, end }: Call,
  { text }: Module,
  holes: readonly Hole[],
  isOpen: (name: Name) => boolean,
) {
  if (callee.type !== "attribute") return false;
  if (holesIn(holes, callee.nameRange).length > 0) return PRECISION.test(text.slice(callee.nameRange.end, end));
  const isCast = CASTS.test(callee.name);
  const root = isCast ? rootOf(callee) : undefined;
  if (root && isOpen(root) && start === root.start) return true;
  const names = args.flatMap(({ value }) => rootOf(value) ?? []);
  return (isCast || LOADS.test(callee.name)) && names.some((name) => isOpen(name) && !isWhole(name, holesIn(holes, name)));
}

/** The name on which a chain of attributes and calls begins. */
function rootOf(expression: Expr): Name | undefined {
  if (expression.type === "attribute" || expression.type === "subscript") return rootOf(expression.object);
  if (expression.type === "call") return rootOf(expression.callee);
  return expression.type === "name" ? expression : undefined;
}

/** Nothing of a name but holes. */
function isWhole({ start, end }: Range, holes: readonly Range[]): boolean {
  return holes.reduce((length, hole) => length + hole.end - hole.start, 0) === end - start;
}

/** All names that something is assigned to, in whatever scope. */
function boundIn(body: readonly Stmt[]): ReadonlySet<string> {
  const functions = statementsIn(body).flatMap((statement) => (statement.type === "function" ? [statement] : []));
  const names = [namesOf(body), ...functions.map((fn) => namesOf(fn.body.body, fn.params))];
  return new Set(names.flatMap(({ locals }) => [...locals]));
}

function statementsIn(body: readonly Stmt[]): Stmt[] {
  return body.flatMap((statement) => [statement, ...blocksOf(statement).flatMap((block) => statementsIn(block.body))]);
}
