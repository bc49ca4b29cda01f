/** Lowers statement nodes. One row per node kind; what has no row is `unknown` and keeps its expressions. */
import type { Stmt } from "./ast.js";
import { block, parts, type Row, slice, span } from "./blocks.js";
import { forStatement, ifStatement, matchStatement, tryStatement, whileStatement, withStatement } from "./compound.js";
import { after, childOf, type Node, named } from "./cursor.js";
import { lowerArguments, lowerExpression } from "./expressions.js";
import { importFrom, importStatement } from "./import-statements.js";
import { lowerParams } from "./params.js";

/** Lowers one statement of `text`. Never fails. */
export function lowerStatement(node: Node, text: string): Stmt {
  const row = ROWS[node.kind];
  return row?.(node, text) ?? { type: node.kind === "ERROR" ? "error" : "unknown", values: parts(node, text), ...span(node) };
}

const expression: Row = (node, text) => {
  const children = named(node);
  const [only] = children;
  if (only?.kind === "assignment" && children.length === 1) return assignment(only, text);
  if (only?.kind === "augmented_assignment") return augmented(only, text);
  if (!only) return undefined;
  const value =
    children.length === 1 ? lowerExpression(only, text) : { type: "tuple" as const, items: parts(node, text), ...span(node) };
  return { type: "expression", value, ...span(node) };
};

/** `a = b = c` nests to the right; the targets come out in source order. */
const assignment: Row = (node, text) => {
  const targets = [];
  let current: Node | undefined = node;
  let annotation: Node | undefined;
  while (current?.kind === "assignment") {
    const left: Node | undefined = current.children[0];
    if (left) targets.push(lowerExpression(left, text));
    annotation ??= childOf(current, "type");
    current = after(current, "=");
  }
  return {
    type: "assign",
    targets,
    annotation: annotation && lowerExpression(annotation, text),
    value: current && lowerExpression(current, text),
    ...span(node),
  };
};

const augmented: Row = (node, text) => {
  const [target, operator, value] = node.children;
  return (
    target &&
    value && {
      type: "augmented",
      target: lowerExpression(target, text),
      operator: slice(operator, text),
      value: lowerExpression(value, text),
      ...span(node),
    }
  );
};

function decorated(node: Node, text: string): Stmt | undefined {
  const decorators = node.children.filter((child) => child.kind === "decorator").flatMap((child) => parts(child, text));
  const definition = node.children.at(-1);
  const lowered = definition && lowerStatement(definition, text);
  return lowered?.type === "function" || lowered?.type === "class" ? { ...lowered, decorators, ...span(node) } : lowered;
}

const functionDefinition: Row = (node, text) => {
  const list = childOf(node, "parameters");
  const returns = childOf(node, "type");
  return {
    type: "function",
    name: slice(childOf(node, "identifier"), text),
    async: node.children[0]?.kind === "async",
    params: list ? lowerParams(list, text) : [],
    returns: returns && lowerExpression(returns, text),
    decorators: [],
    body: block(node, text),
    ...span(node),
  };
};

const classDefinition: Row = (node, text) => {
  const bases = childOf(node, "argument_list");
  return {
    type: "class",
    name: slice(childOf(node, "identifier"), text),
    bases: bases ? lowerArguments(bases, text) : [],
    decorators: [],
    body: block(node, text),
    ...span(node),
  };
};

const names: Row = (node, text) => ({
  type: node.kind === "global_statement" ? "global" : "nonlocal",
  names: node.children.filter((child) => child.kind === "identifier").map((child) => slice(child, text)),
  ...span(node),
});

const deletion: Row = (node, text) => {
  const targets = parts(node, text);
  return {
    type: "delete",
    targets: targets.flatMap((target) => (target.type === "tuple" ? target.items : [target])),
    ...span(node),
  };
};

const simple =
  (type: "pass" | "break" | "continue"): Row =>
  (node) => ({ type, values: [], ...span(node) });

const ROWS: Readonly<Record<string, Row>> = {
  expression_statement: expression,
  if_statement: ifStatement,
  for_statement: forStatement,
  while_statement: whileStatement,
  with_statement: withStatement,
  try_statement: tryStatement,
  match_statement: matchStatement,
  decorated_definition: decorated,
  function_definition: functionDefinition,
  class_definition: classDefinition,
  import_statement: importStatement,
  import_from_statement: importFrom,
  future_import_statement: importFrom,
  return_statement: (node, text) => ({ type: "return", value: parts(node, text)[0], ...span(node) }),
  delete_statement: deletion,
  global_statement: names,
  nonlocal_statement: names,
  assert_statement: (node, text) => {
    const [test, message] = parts(node, text);
    return test && { type: "assert", test, message, ...span(node) };
  },
  raise_statement: (node, text) => ({ type: "raise", values: parts(node, text), ...span(node) }),
  pass_statement: simple("pass"),
  break_statement: simple("break"),
  continue_statement: simple("continue"),
};
