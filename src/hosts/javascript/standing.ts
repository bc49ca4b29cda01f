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
  const all = countsOf(elements);
  const mine = count(own);
  const isLine = !text.includes("\n") || all.unended === mine.unended;
  return isLine && all.loadless > mine.loadless;
}

interface Counts {
  /** Elements known to end within a line. */
  readonly unended: number;
  /** Elements that are not known to hold a load. */
  readonly loadless: number;
}

const COUNTED = new WeakMap<readonly (Node | null)[], Counts>();

/** Counted once per array: each of its elements asks. */
function countsOf(elements: readonly (Node | null)[]): Counts {
  const known = COUNTED.get(elements);
  if (known) return known;
  const each = elements.map((element) => (element === null ? { unended: 0, loadless: 0 } : count(element)));
  const sum = (of: (one: Counts) => number) => each.reduce((total, one) => total + of(one), 0);
  const counts = { unended: sum(({ unended }) => unended), loadless: sum(({ loadless }) => loadless) };
  COUNTED.set(elements, counts);
  return counts;
}

function count(element: Node): Counts {
  const content = contentOf(element);
  return {
    unended: content === undefined || content.endsWith("\n") ? 0 : 1,
    loadless: content === undefined || !mentionsLoad(content) ? 1 : 0,
  };
}

/** What a literal holds, as far as it is known; undefined for anything else. */
function contentOf(node: Node | null): string | undefined {
  if (typeof node?.value === "string") return node.value;
  return node?.quasis?.map(({ value }) => (isCooked(value) ? value.cooked : "")).join("");
}

function isCooked(value: unknown): value is { readonly cooked: string } {
  return typeof value === "object" && value !== null && "cooked" in value && typeof value.cooked === "string";
}
