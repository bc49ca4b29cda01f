/** Finds the string and template literals of a JavaScript file that may hold Python with a SANA load. */
import type { Range } from "../../types.js";
import type { Node } from "./syntax.js";
import { type NodePath, walk } from "./walk.js";

/** How a literal spells what it holds: with the escapes of a string or of a template, with none (`String.raw`), or with a JSX attribute's entities. */
export type Notation = "string" | "template" | "raw" | "entities";

/** A `${...}`, with its delimiters. */
export interface Hole extends Range {
  /** It is one of some texts that it holds itself: `${offload ? "pipe.enable_model_cpu_offload()" : ""}`. */
  readonly fixed: boolean;
}

/** A literal by its place in the file. The range is that of its content, between the quotes. */
export interface Literal extends Range {
  readonly notation: Notation;
  readonly quote: string;
  /** In order. */
  readonly holes: readonly Hole[];
  readonly path: NodePath;
}

const LOAD = /from_(pretrained|pipe)/;
const CALL = /from_(pretrained|pipe)\s*\(/;
const SANA = /sana/i;

/** Whether a text names a load and SANA: what does neither is not looked at. */
export function mentionsLoad(text: string): boolean {
  return LOAD.test(text) && SANA.test(text);
}

/** Whether a text that cannot be read by itself looks like the call of a load, not like a sentence that names one. */
export function callsLoad(text: string): boolean {
  return CALL.test(text) && SANA.test(text);
}

/** Literals whose source mentions a load, in source order. */
export function literalsOf(text: string, roots: readonly Node[]): Literal[] {
  const found: Literal[] = [];
  for (const path of walk(roots)) {
    const literal = path.node.type === "TemplateLiteral" ? templateAt(text, path) : stringAt(text, path);
    if (literal && mentionsLoad(text.slice(literal.start, literal.end))) found.push(literal);
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Quoted text; Babel and ESTree have different names for it. */
function stringAt(text: string, path: NodePath): Literal | undefined {
  const { type } = path.node;
  if (type !== "StringLiteral" && type !== "Literal") return undefined;
  const { start, end } = rangeOf(path.node);
  const quote = text.charAt(start);
  if (quote !== '"' && quote !== "'") return undefined;
  const notation = path.parent?.node.type === "JSXAttribute" ? "entities" : "string";
  return { notation, quote, start: start + 1, end: end - 1, holes: [], path };
}

/** The template literal at a path. Undefined when it is not where the parser says. */
export function templateAt(text: string, path: NodePath): Literal | undefined {
  const { start, end } = rangeOf(path.node);
  if (text[start] !== "`" || text[end - 1] !== "`") return undefined;
  const notation = isStringRaw(path.parent?.node.tag) ? "raw" : "template";
  return { notation, quote: "`", start: start + 1, end: end - 1, holes: holesOf(path.node), path };
}

/** Between the pieces of text. Those of flow take their delimiters along, those of Babel do not. */
function holesOf({ quasis = [], expressions = [], start }: Node): Hole[] {
  const [before, after] = typeof start === "number" ? [0, 0] : [2, 1];
  return quasis.slice(1).map((next, index) => {
    const last = quasis[index] ?? next;
    return { start: rangeOf(last).end - before, end: rangeOf(next).start + after, fixed: isFixed(expressions[index]) };
  });
}

function isFixed(node: Node | undefined): boolean {
  if (node?.type === "ConditionalExpression") return isFixed(node.consequent) && isFixed(node.alternate);
  if (node?.type === "LogicalExpression") return isFixed(node.right) && (node.operator === "&&" || isFixed(node.left));
  return typeof node?.value === "string" || node?.quasis?.length === 1;
}

function isStringRaw(tag: Node | undefined): boolean {
  return tag?.object?.name === "String" && tag.property?.name === "raw";
}

/** File offsets of a node, quotes included. */
function rangeOf({ start, end, range }: Node): Range {
  return { start: start ?? range?.[0] ?? 0, end: end ?? range?.[1] ?? 0 };
}
