/** Which names a module, function or class body binds: Python decides this per scope, before anything runs. */
import type { Block, Expr, Param, Stmt } from "../ast.js";

export interface Names {
  readonly locals: ReadonlySet<string>;
  readonly globals: ReadonlySet<string>;
  readonly nonlocals: ReadonlySet<string>;
}

interface Collecting {
  readonly locals: Set<string>;
  readonly globals: Set<string>;
  readonly nonlocals: Set<string>;
}

/** Names bound by `body` (without nested functions and classes) and by `params`. */
export function namesOf(body: readonly Stmt[], params: readonly Param[] = []): Names {
  const found: Collecting = { locals: new Set(params.map((param) => param.name)), globals: new Set(), nonlocals: new Set() };
  collect(body, found);
  for (const name of [...found.globals, ...found.nonlocals]) found.locals.delete(name);
  return found;
}

function collect(body: readonly Stmt[], found: Collecting): void {
  for (const statement of body) collectStatement(statement, found);
}

function collectStatement(statement: Stmt, found: Collecting): void {
  switch (statement.type) {
    case "assign":
      for (const target of statement.targets) bindTarget(target, found);
      break;
    case "augmented":
      bindTarget(statement.target, found);
      break;
    case "for":
      bindTarget(statement.target, found);
      break;
    case "with":
      for (const item of statement.items) if (item.target) bindTarget(item.target, found);
      break;
    case "try":
      for (const handler of statement.handlers) if (handler.name) found.locals.add(handler.name);
      break;
    case "match":
      for (const name of statement.cases.flatMap((clause) => clause.captures)) found.locals.add(name);
      break;
    case "function":
    case "class":
      found.locals.add(statement.name);
      break;
    case "import":
      for (const { module, alias } of statement.names) found.locals.add(alias ?? module.split(".")[0] ?? module);
      break;
    case "import-from":
      for (const { name, alias } of statement.names) found.locals.add(alias ?? name);
      break;
    case "global":
    case "nonlocal":
      for (const name of statement.names) (statement.type === "global" ? found.globals : found.nonlocals).add(name);
      break;
  }
  for (const expression of expressionsOf(statement)) bindWalrus(expression, found);
  for (const block of blocksOf(statement)) collect(block.body, found);
}

function bindTarget(target: Expr, found: Collecting): void {
  if (target.type === "name") found.locals.add(target.id);
  if (target.type === "tuple" || target.type === "list") for (const item of target.items) bindTarget(item, found);
  if (target.type === "star") bindTarget(target.value, found);
}

/** Walruses matter where the analysis looks for them: tests and plain expressions. */
function bindWalrus(expression: Expr, found: Collecting): void {
  if (expression.type === "walrus") found.locals.add(expression.target.id);
  if (expression.type === "operation") for (const operand of expression.operands) bindWalrus(operand, found);
  if (expression.type === "call") for (const argument of expression.args) bindWalrus(argument.value, found);
  if (expression.type === "attribute") bindWalrus(expression.object, found);
  if (expression.type === "call") bindWalrus(expression.callee, found);
}

function expressionsOf(statement: Stmt): readonly Expr[] {
  if (statement.type === "if" || statement.type === "while") return [statement.test];
  if (statement.type === "expression") return [statement.value];
  if ((statement.type === "assign" || statement.type === "return") && statement.value) return [statement.value];
  return [];
}

/** The suites of a statement that belong to the same scope. */
export function blocksOf(statement: Stmt): readonly Block[] {
  switch (statement.type) {
    case "if":
      return [statement.then, ...(statement.otherwise ? [statement.otherwise] : [])];
    case "for":
    case "while":
      return [statement.body, ...(statement.otherwise ? [statement.otherwise] : [])];
    case "with":
      return [statement.body];
    case "try":
      return [statement.body, ...statement.handlers.map((handler) => handler.body), statement.otherwise, statement.final].filter(
        (block) => block !== undefined,
      );
    case "match":
      return statement.cases.map((clause) => clause.body);
    default:
      return [];
  }
}
