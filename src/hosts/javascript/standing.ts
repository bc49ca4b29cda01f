/**
 * Whether a literal is a whole text or a piece of one: concatenated, a line of an array, a value put into a larger Python template. A load in a
 * piece may have its recasts in the next; such a site would be rewritten by half.
 */
import { mentionsLoad } from "./literals.js";
import type { Node } from "./syntax.js";
import type { NodePath } from "./walk.js";

/** What passes a text on as it is. */
const TRANSPARENT = new Set(
  "ParenthesizedExpression ConditionalExpression LogicalExpression SequenceExpression TSAsExpression TSSatisfiesExpression TSNonNullExpression TSTypeAssertion TypeCastExpression AsExpression AsConstExpression TaggedTemplateExpression MemberExpression OptionalMemberExpression ChainExpression".split(
    " ",
  ),
);
/** Methods that gather texts one by one. */
const GATHER = new Set(["push", "unshift", "append", "add", "write", "writeLine", "line"]);

/**
 * @param text what the literal holds.
 * @param isPython whether a template literal around it is Python itself.
 */
export function isPiece(path: NodePath, text: string, isPython: (template: NodePath) => boolean): boolean {
  for (let inner = path, outer = path.parent; outer; inner = outer, outer = outer.parent) {
    const { node } = outer;
    if (node.type === "BinaryExpression") return node.operator === "+";
    if (node.type === "AssignmentExpression") return node.operator === "+=";
    if (node.type === "ArrayExpression") return isJoined(outer) || isLineOf(node.elements ?? [], inner.node, text);
    if (isCall(node)) {
      const method = node.callee?.property?.name;
      if (method === "concat") return true;
      if (node.callee !== inner.node) return !text.includes("\n") && typeof method === "string" && GATHER.has(method);
    } else if (node.type === "TemplateLiteral") {
      if (isPython(outer)) return true;
    } else if (!TRANSPARENT.has(node.type)) return false;
  }
  return false;
}

function isCall({ type }: Node): boolean {
  return type === "CallExpression" || type === "OptionalCallExpression";
}

/** `[...].join(...)` */
function isJoined({ node, parent }: NodePath): boolean {
  return parent?.node.object === node && parent.node.property?.name === "join";
}

/** One line among others that are no snippets with a load of their own: all with their line end, or this one without. */
function isLineOf(elements: readonly (Node | null)[], own: Node, text: string): boolean {
  if (text.trim().includes("\n")) return false;
  const others = elements.filter((element) => element !== null && element !== own).map(contentOf);
  const isLine = !text.includes("\n") || others.every((other) => other?.endsWith("\n") ?? true);
  return isLine && others.some((other) => other === undefined || !mentionsLoad(other));
}

/** What a literal holds, as far as it is known; undefined for anything else. */
function contentOf(node: Node | null): string | undefined {
  if (typeof node?.value === "string") return node.value;
  return node?.quasis?.map(({ value }) => (isCooked(value) ? value.cooked : "")).join("");
}

function isCooked(value: unknown): value is { readonly cooked: string } {
  return typeof value === "object" && value !== null && "cooked" in value && typeof value.cooked === "string";
}
