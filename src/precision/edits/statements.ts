/** Which simple statements go when their recasts are dropped: those of which nothing is left that does anything. */
import type { Assign, Expr, Stmt } from "../../python/ast.js";
import { type Drops, hasDrops } from "./drops.js";
import { hasNoEffect, referenceOf, setsToItself } from "./effects.js";

/**
 * True when the statement goes. `inClass`: directly in a class body, where `x = x.to(d)` makes an attribute. `next`: what the statement after it
 * runs first, see {@link hasNoEffect}.
 */
export function statementGoes(statement: Stmt, drops: Drops, inClass: boolean, next: string | undefined): boolean {
  if (!hasDrops(drops, statement.start, statement.end)) return false;
  if (statement.type === "expression") {
    return hasNoEffect(statement.value, drops, next) || setsToItself(statement.value, drops, next);
  }
  return statement.type === "assign" && assignsItself(statement, drops, inClass, next);
}

/** `pipe.vae = pipe.vae`; an annotation says more than the recast, so it stays. */
function assignsItself(
  { targets, annotation, value }: Assign,
  drops: Drops,
  inClass: boolean,
  next: string | undefined,
): boolean {
  if (annotation || !value || !hasNoEffect(value, drops, next)) return false;
  return targets.every((target) => isSame(target, value, drops) && !(inClass && bindsName(target)));
}

function isSame(target: Expr, value: Expr, drops: Drops): boolean {
  if ((target.type === "tuple" || target.type === "list") && (value.type === "tuple" || value.type === "list")) {
    const others = value.items;
    return (
      target.items.length === others.length && target.items.every((item, index) => isSame(item, others[index] ?? item, drops))
    );
  }
  const place = referenceOf(target, drops);
  return place !== undefined && place === referenceOf(value, drops);
}

function bindsName(target: Expr): boolean {
  if (target.type === "tuple" || target.type === "list") return target.items.some(bindsName);
  return target.type === "name";
}
