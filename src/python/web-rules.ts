/** As much of ast-grep's rules as the project's own use, for trees of web-tree-sitter. See https://ast-grep.github.io/reference/rule.html */
import type { NapiConfig } from "@ast-grep/napi";
import type { Node } from "web-tree-sitter";

type Rule = NapiConfig["rule"];

/** One test for each key of a rule; a rule matches when all of its keys do. */
const TESTS: Readonly<Record<string, (node: Node, rule: Rule) => boolean>> = {
  kind: (node, { kind }) => node.type === kind,
  regex: (node, { regex = "" }) => new RegExp(regex, "u").test(node.text),
  any: (node, { any = [] }) => any.some((rule) => matches(node, rule)),
  all: (node, { all = [] }) => all.every((rule) => matches(node, rule)),
  has: (node, { has }) => has !== undefined && hasChild(node, has),
  pattern: (node, { pattern }) => matchesPattern(node, pattern),
};

/** @throws Error for a key that is not known here. */
export function matches(node: Node, rule: Rule): boolean {
  return Object.keys(rule).every((key) => {
    const test = TESTS[key];
    if (!test) throw new Error(`no test for "${key}" in a rule`);
    return test(node, rule);
  });
}

/** A child, the one of a field when it is named. */
function hasChild(node: Node, { field, stopBy: _, ...rule }: NonNullable<Rule["has"]>): boolean {
  const children = field === undefined ? node.children : [node.childForFieldName(field)];
  return children.some((child) => child !== null && matches(child, rule));
}

const ATTRIBUTE = /^\$[A-Z]+\.(\w+)$/;

/** `$ANY.name`. */
function matchesPattern(node: Node, pattern: Rule["pattern"]): boolean {
  const name = typeof pattern === "string" ? ATTRIBUTE.exec(pattern)?.[1] : undefined;
  if (name === undefined) throw new Error(`no test for the pattern ${JSON.stringify(pattern)}`);
  return node.type === "attribute" && node.childForFieldName("attribute")?.text === name;
}
