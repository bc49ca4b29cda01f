/** Lowers expression nodes. One row per node kind; what has no row becomes `other` with its children. */
import type { Argument, Call, Comprehension, DictEntry, Expr, Lambda } from "./ast.js";
import { after, childOf, type Node, named } from "./cursor.js";
import { lowerParams } from "./params.js";
import { joinStrings, lowerString } from "./strings.js";

/** Lowers one expression of `text`. Never fails: unknown and broken nodes become `other`. */
export function lowerExpression(node: Node, text: string): Expr {
  const row = ROWS[node.kind];
  return row?.(node, text) ?? { type: "other", kind: node.kind, ...span(node), children: parts(node, text) };
}

type Row = (node: Node, text: string) => Expr | undefined;

const span = (node: Node) => ({ start: node.start, end: node.end });
const parts = (node: Node, text: string): Expr[] => named(node).map((child) => lowerExpression(child, text));

const name: Row = (node, text) => ({ type: "name", id: text.slice(node.start, node.end), ...span(node) });

const sequence =
  (type: "tuple" | "list" | "set"): Row =>
  (node, text) => ({ type, items: parts(node, text), ...span(node) });

/** `(a) = b` binds `a`; the grammar takes the parentheses for those of a tuple. */
const tuplePattern: Row = (node, text) => {
  const only = named(node).length === 1 && node.children.every(({ kind }) => kind !== ",") ? named(node)[0] : undefined;
  return only ? lowerExpression(only, text) : sequence("tuple")(node, text);
};

const literal =
  (value: (source: string) => number | boolean | null): Row =>
  (node, text) => ({ type: "literal", value: value(text.slice(node.start, node.end)), ...span(node) });

const operation =
  (kind: "boolean" | "comparison" | "unary" | "binary" | "not"): Row =>
  (node, text) => {
    const operands = named(node);
    const operators = node.children
      .filter((child) => !operands.includes(child))
      .map((child) => text.slice(child.start, child.end));
    return { type: "operation", kind, operators, operands: operands.map((child) => lowerExpression(child, text)), ...span(node) };
  };

const attribute: Row = (node, text) => {
  const [object, dot, last] = node.children;
  if (!object || dot?.kind !== "." || !last) return undefined;
  return {
    type: "attribute",
    object: lowerExpression(object, text),
    name: text.slice(last.start, last.end),
    nameRange: span(last),
    ...span(node),
  };
};

/** Arguments of a call or bases of a class. */
export function lowerArguments(list: Node, text: string): Argument[] {
  if (list.kind === "generator_expression")
    return [{ kind: "positional", name: undefined, value: lowerExpression(list, text), ...span(list) }];
  return named(list).map((child) => argument(child, text));
}

function argument(node: Node, text: string): Argument {
  const value = named(node).at(-1);
  if (node.kind === "keyword_argument" && value) {
    const key = node.children[0];
    return { kind: "keyword", name: key && text.slice(key.start, key.end), value: lowerExpression(value, text), ...span(node) };
  }
  if (node.kind === "list_splat" && value)
    return { kind: "star", name: undefined, value: lowerExpression(value, text), ...span(node) };
  if (node.kind === "dictionary_splat" && value)
    return { kind: "double-star", name: undefined, value: lowerExpression(value, text), ...span(node) };
  return { kind: "positional", name: undefined, value: lowerExpression(node, text), ...span(node) };
}

function call(node: Node, text: string): Call | undefined {
  const [callee, list] = node.children;
  if (!callee || !list) return undefined;
  return {
    type: "call",
    callee: lowerExpression(callee, text),
    args: lowerArguments(list, text),
    parens: span(list),
    ...span(node),
  };
}

const subscript: Row = (node, text) => {
  const [object, ...indexes] = parts(node, text);
  const index: Expr | undefined =
    indexes.length > 1
      ? { type: "tuple", items: indexes, start: indexes[0]?.start ?? node.start, end: indexes.at(-1)?.end ?? node.end }
      : indexes[0];
  return object && index && { type: "subscript", object, index, ...span(node) };
};

function entry(node: Node, text: string): DictEntry | undefined {
  const [key, value] = parts(node, text);
  if (node.kind === "pair" && key && value) return { key, value, ...span(node) };
  return node.kind === "dictionary_splat" && key ? { key: undefined, value: key, ...span(node) } : undefined;
}

const dict: Row = (node, text) => ({
  type: "dict",
  entries: named(node).flatMap((child) => entry(child, text) ?? []),
  ...span(node),
});

const conditional: Row = (node, text) => {
  const [then, test, otherwise] = parts(node, text);
  return then && test && otherwise && { type: "conditional", then, test, otherwise, ...span(node) };
};

const lambda: Row = (node, text): Lambda | undefined => {
  const body = after(node, ":");
  const list = childOf(node, "lambda_parameters");
  return (
    body && { type: "lambda", params: list ? lowerParams(list, text) : [], body: lowerExpression(body, text), ...span(node) }
  );
};

const comprehension =
  (kind: Comprehension["kind"]): Row =>
  (node, text) => {
    const clauses: { target: Expr; iterable: Expr; conditions: Expr[] }[] = [];
    const elements: Expr[] = [];
    for (const child of named(node)) {
      if (child.kind === "for_in_clause") {
        const [target, iterable] = [after(child, "for"), after(child, "in")];
        if (target && iterable)
          clauses.push({ target: lowerExpression(target, text), iterable: lowerExpression(iterable, text), conditions: [] });
      } else if (child.kind === "if_clause") clauses.at(-1)?.conditions.push(...parts(child, text));
      else elements.push(...(child.kind === "pair" ? parts(child, text) : [lowerExpression(child, text)]));
    }
    return { type: "comprehension", kind, elements, clauses, ...span(node) };
  };

const walrus: Row = (node, text) => {
  const [target, value] = parts(node, text);
  return target?.type === "name" && value ? { type: "walrus", target, value, ...span(node) } : undefined;
};

const wrap =
  (type: "star" | "await"): Row =>
  (node, text) => {
    const value = node.children.at(-1);
    return value && node.children.length > 1 ? { type, value: lowerExpression(value, text), ...span(node) } : undefined;
  };

/** Parentheses keep their range on the inner expression's outside only: `(x)` reads as `x`. */
const inner: Row = (node, text) => {
  const children = named(node);
  return children.length === 1 && children[0] ? lowerExpression(children[0], text) : undefined;
};

/** `yield x` hands on x, `yield from x` what is in it: a kind of its own. */
const yielded: Row = (node, text) => ({
  type: "other",
  kind: /^yield\s+from\b/.test(text.slice(node.start, node.end)) ? "yield from" : "yield",
  ...span(node),
  children: parts(node, text),
});

const ROWS: Readonly<Record<string, Row>> = {
  identifier: name,
  keyword_identifier: name,
  attribute,
  call,
  subscript,
  string: (node, text) => lowerString(node, text, (hole) => lowerExpression(hole, text)),
  concatenated_string: (node, text) =>
    joinStrings(
      node,
      named(node).map((child) => lowerString(child, text, (hole) => lowerExpression(hole, text))),
    ),
  integer: literal(Number),
  float: literal(Number),
  true: literal(() => true),
  false: literal(() => false),
  none: literal(() => null),
  tuple: sequence("tuple"),
  expression_list: sequence("tuple"),
  pattern_list: sequence("tuple"),
  tuple_pattern: tuplePattern,
  list: sequence("list"),
  list_pattern: sequence("list"),
  set: sequence("set"),
  dictionary: dict,
  conditional_expression: conditional,
  boolean_operator: operation("boolean"),
  comparison_operator: operation("comparison"),
  binary_operator: operation("binary"),
  unary_operator: operation("unary"),
  not_operator: operation("not"),
  lambda,
  list_comprehension: comprehension("list"),
  set_comprehension: comprehension("set"),
  dictionary_comprehension: comprehension("dict"),
  generator_expression: comprehension("generator"),
  named_expression: walrus,
  list_splat: wrap("star"),
  list_splat_pattern: wrap("star"),
  await: wrap("await"),
  yield: yielded,
  parenthesized_expression: inner,
  type: inner,
  as_pattern_target: inner,
};
