/** What all statement rows share: ranges, source slices, suites. */
import type { Block, Expr, Stmt } from "./ast.js";
import { childOf, type Node, named } from "./cursor.js";
import { lowerExpression } from "./expressions.js";
import { lowerStatement } from "./statements.js";

/** Lowers one kind of statement node; undefined when the node is not as expected. */
export type Row = (node: Node, text: string) => Stmt | undefined;

export const span = (node: Node) => ({ start: node.start, end: node.end });
export const slice = (node: Node | undefined, text: string) => (node ? text.slice(node.start, node.end) : "");
export const parts = (node: Node, text: string): Expr[] => named(node).map((child) => lowerExpression(child, text));

/** All statements among the children of a module or block node. */
export function lowerBody(node: Node, text: string): Stmt[] {
  return node.children.filter((child) => child.kind !== ";").map((child) => lowerStatement(child, text));
}

export function block(owner: Node, text: string): Block {
  const node = childOf(owner, "block");
  const colon = owner.children.findLast((child) => child.kind === ":" && (!node || child.end <= node.start));
  const colonEnd = colon?.end ?? owner.end;
  return node ? { ...span(node), body: lowerBody(node, text), colonEnd } : { start: colonEnd, end: colonEnd, body: [], colonEnd };
}

export function optionalBlock(owner: Node | undefined, text: string): Block | undefined {
  return owner && block(owner, text);
}
