/** Lowers statement nodes. One row per node kind; what has no row is `unknown` and keeps its expressions. */
import type { Block, Handler, If, Import, ImportFrom, Match, Stmt, With } from "./ast.js";
import { after, childOf, type Node, named } from "./cursor.js";
import { lowerArguments, lowerExpression, lowerParams } from "./expressions.js";

type Row = (node: Node, text: string) => Stmt | undefined;

const span = (node: Node) => ({ start: node.start, end: node.end });
const slice = (node: Node | undefined, text: string) => (node ? text.slice(node.start, node.end) : "");
const parts = (node: Node, text: string) => named(node).map((child) => lowerExpression(child, text));

/** Lowers one statement of `text`. Never fails. */
export function lowerStatement(node: Node, text: string): Stmt {
  const row = ROWS[node.kind];
  return row?.(node, text) ?? { type: node.kind === "ERROR" ? "error" : "unknown", values: parts(node, text), ...span(node) };
}

/** All statements among the children of a module or block node. */
export function lowerBody(node: Node, text: string): Stmt[] {
  return node.children.filter((child) => child.kind !== ";").map((child) => lowerStatement(child, text));
}

function block(owner: Node, text: string): Block {
  const node = childOf(owner, "block");
  const colon = owner.children.findLast((child) => child.kind === ":" && (!node || child.end <= node.start));
  const colonEnd = colon?.end ?? owner.end;
  return node ? { ...span(node), body: lowerBody(node, text), colonEnd } : { start: colonEnd, end: colonEnd, body: [], colonEnd };
}

function optionalBlock(owner: Node | undefined, text: string): Block | undefined {
  return owner && block(owner, text);
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

/** `elif` clauses become nested ifs; the end of each is the end of the whole chain. */
const ifStatement: Row = (node, text) => {
  const clauses = node.children.filter((child) => child.kind === "elif_clause" || child.kind === "else_clause");
  const build = (head: Node, rest: readonly Node[], elif: boolean): If | undefined => {
    const test = after(head, elif ? "elif" : "if");
    const [next, ...others] = rest;
    const nested = next?.kind === "elif_clause" ? build(next, others, true) : undefined;
    const otherwise = nested
      ? { start: nested.start, end: nested.end, body: [nested], colonEnd: nested.start }
      : optionalBlock(next, text);
    return (
      test && {
        type: "if",
        test: lowerExpression(test, text),
        then: block(head, text),
        otherwise,
        elif,
        start: head.start,
        end: rest.at(-1)?.end ?? head.end,
      }
    );
  };
  return build(node, clauses, false);
};

const forStatement: Row = (node, text) => {
  const [target, iterable] = [after(node, "for"), after(node, "in")];
  if (!target || !iterable) return undefined;
  return {
    type: "for",
    target: lowerExpression(target, text),
    iterable: lowerExpression(iterable, text),
    body: block(node, text),
    otherwise: optionalBlock(childOf(node, "else_clause"), text),
    ...span(node),
  };
};

const whileStatement: Row = (node, text) => {
  const test = after(node, "while");
  return (
    test && {
      type: "while",
      test: lowerExpression(test, text),
      body: block(node, text),
      otherwise: optionalBlock(childOf(node, "else_clause"), text),
      ...span(node),
    }
  );
};

/** Items may sit behind parentheses: `with (open(a) as f, open(b)):`. */
function withItems(clause: Node): Node[] {
  return named(clause).flatMap((child) => (child.kind === "with_item" ? [child] : withItems(child)));
}

const withStatement: Row = (node, text): With | undefined => {
  const clause = childOf(node, "with_clause");
  if (!clause) return undefined;
  const items = withItems(clause).flatMap((item) => {
    const value = item.children[0];
    if (!value) return [];
    const pattern = value.kind === "as_pattern" ? value : undefined;
    const target = pattern && childOf(pattern, "as_pattern_target");
    return [{ context: lowerExpression(pattern?.children[0] ?? value, text), target: target && lowerExpression(target, text) }];
  });
  return { type: "with", items, body: block(node, text), ...span(node) };
};

function handler(node: Node, text: string): Handler {
  const clause = after(node, "except");
  const pattern = clause?.kind === "as_pattern" ? clause : undefined;
  const exception = pattern ? pattern.children[0] : clause?.kind === ":" || clause?.kind === "*" ? undefined : clause;
  const target = pattern && childOf(pattern, "as_pattern_target");
  return {
    exception: exception && lowerExpression(exception, text),
    name: target && slice(target, text),
    body: block(node, text),
    ...span(node),
  };
}

const tryStatement: Row = (node, text) => ({
  type: "try",
  body: block(node, text),
  handlers: node.children
    .filter((child) => child.kind === "except_clause" || child.kind === "except_group_clause")
    .map((child) => handler(child, text)),
  otherwise: optionalBlock(childOf(node, "else_clause"), text),
  final: optionalBlock(childOf(node, "finally_clause"), text),
  ...span(node),
});

function captures(node: Node, text: string): string[] {
  if (node.kind === "dotted_name" && node.children.length === 1) return [slice(node, text)];
  return node.children.flatMap((child) => captures(child, text));
}

const matchStatement: Row = (node, text): Match | undefined => {
  const subject = after(node, "match");
  const body = childOf(node, "block") ?? node;
  if (!subject) return undefined;
  const cases = body.children
    .filter((child) => child.kind === "case_clause")
    .map((clause) => {
      const patterns = clause.children.filter((child) => child.kind === "case_pattern");
      const guard = childOf(clause, "if_clause");
      const wildcard = patterns.length === 1 && slice(patterns[0], text) === "_" && !guard;
      return {
        captures: patterns.flatMap((pattern) => captures(pattern, text)),
        guard: guard && parts(guard, text)[0],
        wildcard,
        body: block(clause, text),
      };
    });
  return { type: "match", subject: lowerExpression(subject, text), cases, ...span(node) };
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

interface ImportedName {
  readonly name: string;
  readonly alias: string | undefined;
}

/** `a.b as c` or `a.b`, with its alias. */
function importedNames(node: Node, text: string): ImportedName[] {
  const from = node.children.findIndex((child) => child.kind === "import");
  return node.children.slice(from + 1).flatMap((child): ImportedName[] => {
    if (child.kind === "dotted_name") return [{ name: slice(child, text), alias: undefined }];
    if (child.kind !== "aliased_import") return [];
    return [{ name: slice(child.children[0], text), alias: slice(child.children.at(-1), text) }];
  });
}

const importStatement: Row = (node, text): Import => ({
  type: "import",
  names: importedNames(node, text).map(({ name, alias }) => ({ module: name, alias })),
  ...span(node),
});

const importFrom: Row = (node, text): ImportFrom => {
  const source = node.children[1];
  const relative = source?.kind === "relative_import" ? source : undefined;
  const prefix = relative && childOf(relative, "import_prefix");
  const module = relative ? childOf(relative, "dotted_name") : source;
  return {
    type: "import-from",
    level: slice(prefix, text).replace(/\s/g, "").length,
    module: node.kind === "future_import_statement" ? "__future__" : slice(module, text),
    names: importedNames(node, text),
    star: childOf(node, "wildcard_import") !== undefined,
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
