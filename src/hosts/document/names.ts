/** Which names a block of code assigns, and which it takes from elsewhere: that tells what a block without imports goes on with. */
import type { Expr, Stmt } from "../../python/ast.js";
import { blocksOf, expressionsOf, partsOf } from "../../python/children.js";

export interface Names {
  /** What it assigns, imports aside. */
  readonly assigned: ReadonlySet<string>;
  /** What it reads before it assigns it, built-in names included. */
  readonly free: ReadonlySet<string>;
}

export function namesIn(body: readonly Stmt[]): Names {
  const assigned = new Set<string>();
  const free = new Set<string>();
  const read = (statements: readonly Stmt[]) => {
    for (const statement of statements) {
      const targets = targetsOf(statement).flatMap(withItems);
      for (const expression of expressionsOf(statement).flatMap((one) => withParts(one, targets)))
        if (expression.type === "name" && !assigned.has(expression.id)) free.add(expression.id);
      for (const target of targets) if (target.type === "name") assigned.add(target.id);
      if (statement.type === "function" || statement.type === "class") assigned.add(statement.name);
      for (const block of blocksOf(statement)) read(block.body);
    }
  };
  read(body);
  return { assigned, free };
}

function targetsOf(statement: Stmt): readonly Expr[] {
  if (statement.type === "assign") return statement.value ? statement.targets : [];
  if (statement.type === "for") return [statement.target];
  return statement.type === "with" ? statement.items.flatMap(({ target }) => target ?? []) : [];
}

/** A target and, when it is a tuple or list, what is in it. */
function withItems(target: Expr): Expr[] {
  return target.type === "tuple" || target.type === "list" ? target.items.flatMap(withItems) : [target];
}

/** An expression and all in it but the names that are `targets`. */
function withParts(expression: Expr, targets: readonly Expr[]): Expr[] {
  if (expression.type === "name" && targets.includes(expression)) return [];
  return [expression, ...partsOf(expression).flatMap((part) => withParts(part, targets))];
}
