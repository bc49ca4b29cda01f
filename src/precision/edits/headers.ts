/** Which compound statements may go when nothing is left in them: those whose header only looks. */
import type { Expr, For, Module, Stmt, With } from "../../python/ast.js";
import type { Clause } from "./clauses.js";
import type { Drops } from "./drops.js";
import { hasNoEffect } from "./effects.js";

/** Context managers that do nothing for an empty body. */
const QUIET: ReadonlySet<string | undefined> = new Set(["no_grad", "inference_mode", "autocast", "nullcontext"]);

/** True when the header of an emptied `if`, `for` or `with` has no effect; others never go. `readLater`: a variable of the loop is. */
export function headerGoes(
  statement: Stmt,
  clauses: readonly Clause[],
  drops: Drops,
  next: string | undefined,
  readLater: (loop: For) => boolean,
): boolean {
  switch (statement.type) {
    case "if":
      return clauses.every(({ test }) => test === undefined || hasNoEffect(test, drops, next));
    case "for":
      return !isAsync(statement, drops.module) && hasNoEffect(statement.iterable, drops, next) && !readLater(statement);
    case "with":
      return (
        !isAsync(statement, drops.module) && statement.items.every(({ context, target }) => !target && isQuiet(context, drops))
      );
    default:
      return false;
  }
}

function isAsync({ start }: For | With, { text }: Module): boolean {
  return text.startsWith("async", start);
}

/** `torch.no_grad()`, `contextlib.nullcontext()`. */
function isQuiet(context: Expr, drops: Drops): boolean {
  if (context.type !== "call") return false;
  const { callee } = context;
  const name = callee.type === "attribute" ? callee.name : callee.type === "name" ? callee.id : undefined;
  return QUIET.has(name) && hasNoEffect(callee, drops) && context.args.every(({ value }) => hasNoEffect(value, drops));
}
