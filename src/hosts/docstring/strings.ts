/** Which strings of a module are documentation. A bare string in the middle of code is not: it is dead code. */
import type { Expr, Module, Stmt, Str } from "../../python/ast.js";
import { blocksOf } from "../../python/children.js";

/** Docstrings of the module, its classes and functions, and strings assigned at module level, in source order. */
export function documentationStrings({ body }: Module): Str[] {
  const constants = body.flatMap((statement) => (statement.type === "assign" ? plain(statement.value) : []));
  return [...docstring(body), ...constants, ...body.flatMap(docstringsWithin)].sort((a, b) => a.start - b.start);
}

function docstringsWithin(statement: Stmt): Str[] {
  const documented = statement.type === "function" || statement.type === "class";
  return blocksOf(statement).flatMap(({ body }) => [...(documented ? docstring(body) : []), ...body.flatMap(docstringsWithin)]);
}

function docstring([first]: readonly Stmt[]): Str[] {
  return first?.type === "expression" ? plain(first.value) : [];
}

/** One literal with a known value: no concatenation, no f-string, no bytes. */
function plain(value: Expr | undefined): Str[] {
  return value?.type === "string" && value.quote !== "" && value.value !== undefined ? [value] : [];
}
