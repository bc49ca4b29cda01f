/** Names that a statement binds. */
import type { Expr, Stmt } from "../../python/ast.js";

/** Names in a target made of names and tuples; undefined for any other target. */
export function targetNames(target: Expr): string[] | undefined {
  if (target.type === "name") return [target.id];
  if (target.type !== "tuple" && target.type !== "list") return undefined;
  const names = target.items.map(targetNames);
  return names.includes(undefined) ? undefined : names.flatMap((found) => found ?? []);
}

/** The names of a target as far as they are names. */
export const namesOf = (target: Expr): readonly string[] => targetNames(target) ?? [];

/** Expressions that a statement assigns to; loops apart. */
export function targetsOf(statement: Stmt): readonly Expr[] {
  if (statement.type === "assign") return statement.targets;
  return statement.type === "with" ? statement.items.flatMap(({ target }) => target ?? []) : [];
}

/** Names that a statement surely binds; those of handlers and patterns are bound on some paths only. */
export function boundNames(statement: Stmt): readonly string[] {
  switch (statement.type) {
    case "assign":
    case "with":
      return targetsOf(statement).flatMap(namesOf);
    case "augmented":
      return namesOf(statement.target);
    case "function":
    case "class":
      return [statement.name];
    case "import":
      return statement.names.map(({ module, alias }) => alias ?? module.split(".")[0] ?? module);
    case "import-from":
      return statement.names.map(({ name, alias }) => alias ?? name);
    default:
      return [];
  }
}
