/** Compound statements: if, loops, with, try, match. */
import type { Expr, Handler, If, Match, With } from "./ast.js";
import { block, optionalBlock, parts, type Row, slice, span } from "./blocks.js";
import { after, childOf, type Node, named } from "./cursor.js";
import { lowerExpression } from "./expressions.js";

/** `elif` clauses become nested ifs; the end of each is the end of the whole chain. */
export const ifStatement: Row = (node, text) => {
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

export const forStatement: Row = (node, text) => {
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

export const whileStatement: Row = (node, text) => {
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

export const withStatement: Row = (node, text): With | undefined => {
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

export const tryStatement: Row = (node, text) => ({
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

/** The strings of a pattern that is one, or several with `|` between them. */
function textsOf(pattern: Node | undefined, text: string): Expr[] | undefined {
  if (pattern?.kind === "string") return [lowerExpression(pattern, text)];
  if (!pattern || !/^(case|union)_pattern$/.test(pattern.kind)) return undefined;
  const inner = pattern.children.filter((child) => child.kind !== "|").map((child) => textsOf(child, text));
  return inner.length && inner.every((one) => one !== undefined) ? inner.flat() : undefined;
}

export const matchStatement: Row = (node, text): Match | undefined => {
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
        texts: patterns.length === 1 && !guard ? textsOf(patterns[0], text) : undefined,
        body: block(clause, text),
      };
    });
  return { type: "match", subject: lowerExpression(subject, text), cases, ...span(node) };
};
