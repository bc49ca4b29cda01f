/** Which names a module, function or class body binds: Python decides this per scope, before anything runs. */
import type { Expr, Param, Stmt } from "../ast.js";
import { blocksOf, expressionsOf, partsOf } from "../children.js";

export interface Names {
  readonly locals: ReadonlySet<string>;
  readonly globals: ReadonlySet<string>;
  readonly nonlocals: ReadonlySet<string>;
  /** Those of the locals that an import binds. */
  readonly imported: ReadonlySet<string>;
}

interface Collecting {
  readonly imported: Set<string>;
  readonly locals: Set<string>;
  readonly globals: Set<string>;
  readonly nonlocals: Set<string>;
}

/** Names bound by `body` (without nested functions and classes) and by `params`. */
export function namesOf(body: readonly Stmt[], params: readonly Param[] = []): Names {
  const found: Collecting = {
    locals: new Set(params.map((param) => param.name)),
    globals: new Set(),
    nonlocals: new Set(),
    imported: new Set(),
  };
  collect(body, found);
  for (const name of [...found.globals, ...found.nonlocals]) found.locals.delete(name);
  return found;
}

function collect(body: readonly Stmt[], found: Collecting): void {
  for (const statement of body) {
    bindStatement(statement, found);
    for (const expression of expressionsOf(statement)) bindWalrus(expression, found);
    if (statement.type === "function" || statement.type === "class") continue;
    for (const block of blocksOf(statement)) collect(block.body, found);
  }
}

function bindStatement(statement: Stmt, found: Collecting): void {
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
      for (const { module, alias } of statement.names) addImported(alias ?? module.split(".")[0] ?? module, found);
      break;
    case "import-from":
      for (const { name, alias } of statement.names) addImported(alias ?? name, found);
      break;
    case "global":
    case "nonlocal":
      for (const name of statement.names) (statement.type === "global" ? found.globals : found.nonlocals).add(name);
      break;
  }
}

function addImported(name: string, found: Collecting): void {
  found.locals.add(name);
  found.imported.add(name);
}

function bindTarget(target: Expr, found: Collecting): void {
  if (target.type === "name") found.locals.add(target.id);
  if (target.type === "tuple" || target.type === "list") for (const item of target.items) bindTarget(item, found);
  if (target.type === "star") bindTarget(target.value, found);
}

/** A walrus binds in the scope around it; the analysis does not carry what one in a comprehension binds out of it. */
function bindWalrus(expression: Expr, found: Collecting): void {
  if (expression.type === "lambda" || expression.type === "comprehension") return;
  if (expression.type === "walrus") found.locals.add(expression.target.id);
  for (const part of partsOf(expression)) bindWalrus(part, found);
}
