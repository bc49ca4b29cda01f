/** Children of syntax nodes, one level down: the one place that knows which fields hold them. */
import type { Block, Expr, Param, Stmt } from "./ast.js";

/** Direct parts of an expression in source order; of the parameters of a lambda only annotations and defaults. */
export function partsOf(expression: Expr): readonly Expr[] {
  switch (expression.type) {
    case "attribute":
      return [expression.object];
    case "call":
      return [expression.callee, ...expression.args.map((argument) => argument.value)];
    case "subscript":
      return [expression.object, expression.index];
    case "string":
      return expression.holes;
    case "tuple":
    case "list":
    case "set":
      return expression.items;
    case "dict":
      return expression.entries.flatMap((entry) => (entry.key ? [entry.key, entry.value] : [entry.value]));
    case "conditional":
      return [expression.then, expression.test, expression.otherwise];
    case "operation":
      return expression.operands;
    case "lambda":
      return [...defaultsOf(expression.params), expression.body];
    case "comprehension":
      return [
        ...expression.elements,
        ...expression.clauses.flatMap((clause) => [clause.target, clause.iterable, ...clause.conditions]),
      ];
    case "walrus":
      return [expression.target, expression.value];
    case "star":
    case "await":
      return [expression.value];
    case "other":
      return expression.children;
    case "name":
    case "literal":
      return [];
  }
}

function defaultsOf(params: readonly Param[]): Expr[] {
  return params.flatMap((param) => [param.annotation, param.fallback].filter((part) => part !== undefined));
}

/** Expressions of a statement that belong to it and not to its blocks: header, value, targets, defaults. */
export function expressionsOf(statement: Stmt): readonly Expr[] {
  return [...valuesOf(statement)].filter((part) => part !== undefined);
}

function valuesOf(statement: Stmt): readonly (Expr | undefined)[] {
  switch (statement.type) {
    case "expression":
    case "return":
      return [statement.value];
    case "assign":
      return [...statement.targets, statement.annotation, statement.value];
    case "augmented":
      return [statement.target, statement.value];
    case "if":
    case "while":
      return [statement.test];
    case "for":
      return [statement.target, statement.iterable];
    case "with":
      return statement.items.flatMap((item) => [item.context, item.target]);
    case "try":
      return statement.handlers.map((handler) => handler.exception);
    case "match":
      return [statement.subject, ...statement.cases.map((clause) => clause.guard)];
    case "function":
      return [...statement.decorators, ...defaultsOf(statement.params), statement.returns];
    case "class":
      return [...statement.decorators, ...statement.bases.map((base) => base.value)];
    case "delete":
      return statement.targets;
    case "assert":
      return [statement.test, statement.message];
    default:
      return "values" in statement ? statement.values : [];
  }
}

/** The suites of a statement in source order; those of a function and a class are a scope of their own. */
export function blocksOf(statement: Stmt): readonly Block[] {
  switch (statement.type) {
    case "if":
      return [statement.then, statement.otherwise].filter((block) => block !== undefined);
    case "for":
    case "while":
      return [statement.body, statement.otherwise].filter((block) => block !== undefined);
    case "try":
      return [statement.body, ...statement.handlers.map((handler) => handler.body), statement.otherwise, statement.final].filter(
        (block) => block !== undefined,
      );
    case "match":
      return statement.cases.map((clause) => clause.body);
    case "with":
    case "function":
    case "class":
      return [statement.body];
    default:
      return [];
  }
}
