/** The clauses of compound statements: `if`/`elif`/`else` as one flat list, and where the keyword of each stands. */
import type { Block, Expr, If, Module, Stmt } from "../../python/ast.js";
import { blocksOf } from "./children.js";

export interface Clause {
  readonly block: Block;
  /** Offset of the keyword that opens the clause, for clauses that may go on their own. */
  readonly start: number | undefined;
  readonly test: Expr | undefined;
}

/** All clauses of a statement in source order; none for a simple statement. */
export function clausesOf(module: Module, statement: Stmt): Clause[] {
  if (statement.type === "if") return chainOf(module, statement);
  return blocksOf(statement).map((block) => ({ block, start: startOf(module, statement, block), test: undefined }));
}

/** An `elif` is an `if` alone in `otherwise`; a loop, because chains may be long. */
function chainOf(module: Module, head: If): Clause[] {
  const clauses: Clause[] = [];
  for (let current: If | undefined = head; current; ) {
    clauses.push({ block: current.then, start: current === head ? undefined : current.start, test: current.test });
    const rest: Block | undefined = current.otherwise;
    const next: Stmt | undefined = rest?.body[0];
    const elif: If | undefined = next?.type === "if" && next.elif ? next : undefined;
    if (rest && !elif) clauses.push({ block: rest, start: keyword(module, rest, "else"), test: undefined });
    current = elif;
  }
  return clauses;
}

/** `else` of a loop or `try`, and `finally` where handlers remain, may go on their own. */
function startOf(module: Module, statement: Stmt, block: Block): number | undefined {
  if ("otherwise" in statement && block === statement.otherwise) return keyword(module, block, "else");
  const spare = statement.type === "try" && block === statement.final && statement.handlers.length > 0;
  return spare ? keyword(module, block, "finally") : undefined;
}

function keyword({ text }: Module, block: Block, word: string): number {
  return text.lastIndexOf(word, block.colonEnd - word.length);
}
