/** The clauses of compound statements: `if`/`elif`/`else` as one flat list. */
import type { Block, Expr, If, Stmt } from "../../python/ast.js";
import { blocksOf } from "../../python/children.js";

export interface Clause {
  readonly block: Block;
  readonly test: Expr | undefined;
}

/** All clauses of a statement in source order; none for a simple statement. */
export function clausesOf(statement: Stmt): Clause[] {
  if (statement.type === "if") return chainOf(statement);
  return blocksOf(statement).map((block) => ({ block, test: undefined }));
}

/** An `elif` is an `if` alone in `otherwise`; a loop, because chains may be long. */
function chainOf(head: If): Clause[] {
  const clauses: Clause[] = [];
  for (let current: If | undefined = head; current; ) {
    clauses.push({ block: current.then, test: current.test });
    const rest: Block | undefined = current.otherwise;
    const next: Stmt | undefined = rest?.body[0];
    const elif: If | undefined = next?.type === "if" && next.elif ? next : undefined;
    if (rest && !elif) clauses.push({ block: rest, test: undefined });
    current = elif;
  }
  return clauses;
}
