/**
 * All nodes of a JavaScript tree. jscodeshift's own `find` throws at node types that its table lacks (class fields of its default parser
 * among them); positions are all that is needed here, so every field is followed whatever its name.
 */
import type { Node } from "./syntax.js";

/** A node and the way up to the root. */
export interface NodePath {
  readonly node: Node;
  readonly parent: NodePath | undefined;
}

/** Fields that lead to other things than child nodes, or back. */
const ASIDE = new Set(["loc", "tokens", "comments", "leadingComments", "trailingComments", "innerComments", "extra", "errors"]);

/** Nodes below `roots`, each once, in no particular order. */
export function* walk(roots: readonly Node[]): Generator<NodePath> {
  const open: NodePath[] = roots.map((node) => ({ node, parent: undefined }));
  const seen = new Set<Node>(roots);
  for (let path = open.pop(); path; path = open.pop()) {
    yield path;
    for (const node of childrenOf(path.node)) {
      if (seen.has(node)) continue;
      seen.add(node);
      open.push({ node, parent: path });
    }
  }
}

function childrenOf(node: Node): Node[] {
  return Object.entries(node).flatMap(([field, value]) => (ASIDE.has(field) ? [] : [value].flat(2).filter(isNode)));
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}
