/** Every expression of a program, parts of others included. */
import type { Expr, Stmt } from "../../python/ast.js";
import { blocksOf, expressionsOf, partsOf } from "../../python/children.js";

export function expressionsIn(body: readonly Stmt[]): Expr[] {
  return body.flatMap((statement) => [
    ...expressionsOf(statement).flatMap(withParts),
    ...blocksOf(statement).flatMap((block) => expressionsIn(block.body)),
  ]);
}

function withParts(expression: Expr): Expr[] {
  return [expression, ...partsOf(expression).flatMap(withParts)];
}
