/** Parameters of functions and lambdas. */
import type { Param } from "./ast.js";
import { after, childOf, type Node } from "./cursor.js";
import { lowerExpression } from "./expressions.js";

const span = (node: Node) => ({ start: node.start, end: node.end });

/** Parameters of a `def` or `lambda`. */
export function lowerParams(list: Node, text: string): Param[] {
  const params: Param[] = [];
  let keywordOnly = false;
  for (const child of list.children) {
    const param = lowerParam(child, text, keywordOnly);
    if (param) params.push(param);
    if (child.kind === "keyword_separator" || param?.kind === "star") keywordOnly = true;
  }
  return params;
}

function lowerParam(node: Node, text: string, keywordOnly: boolean): Param | undefined {
  const bare = node.kind === "typed_parameter" ? node.children[0] : node;
  const id = bare && identifier(bare);
  if (!id) return undefined;
  const kind = bare.kind === "list_splat_pattern" ? "star" : bare.kind === "dictionary_splat_pattern" ? "double-star" : "normal";
  const annotation = childOf(node, "type");
  const fallback = node.kind.endsWith("default_parameter") ? after(node, "=") : undefined;
  return {
    ...span(node),
    name: text.slice(id.start, id.end),
    kind,
    keywordOnly,
    annotation: annotation && lowerExpression(annotation, text),
    fallback: fallback && lowerExpression(fallback, text),
  };
}

function identifier(node: Node): Node | undefined {
  return node.kind === "identifier" ? node : childOf(node, "identifier");
}
