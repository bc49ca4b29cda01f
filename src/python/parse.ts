/** The door to the parser, which is loaded apart from the core: native code where the machine has a binary, WebAssembly elsewhere. */
import type { NapiConfig } from "@ast-grep/napi";
import type { Range } from "../types.js";

/** What is asked of a node of a syntax tree, whichever parser made it. */
export interface SyntaxNode {
  /** Where it stands, when that costs nothing to know. */
  readonly at?: Range;
  kind(): string | number;
  /** UTF-16 offsets. */
  range(): { readonly start: { readonly index: number }; readonly end: { readonly index: number } };
  /** In order, tokens included. */
  children(): readonly SyntaxNode[];
}

/** The root of a syntax tree. */
export interface SyntaxTree extends SyntaxNode {
  /** The first node that the rule matches, itself included; null where there is none. */
  find(matcher: { readonly rule: NapiConfig["rule"] }): unknown;
}

/** Text to root node. */
export type Parse = (text: string) => SyntaxTree;

let parser: Parse | undefined;
let reader: Parse | undefined;

/** More code than this (UTF-16 units) at once is data that looks like code; a syntax tree of it would fill the memory. */
const MOST_CODE = 3_000_000;

/** Thrown for a text of more than {@link MOST_CODE}. */
export class TooMuchCode extends RangeError {}

/** Sets the parser for all that follows, and another one where that gives whole trees quicker. */
export function parseWith(parse: Parse, quicker?: Parse): void {
  parser = parse;
  reader = quicker;
}

/** Whether {@link readPython} is quicker than {@link parsePython} and a walk. */
export const readsQuickly = (): boolean => reader !== undefined;

/** {@link parsePython}, for all nodes of the tree. @param parsed the tree, when there is one. */
export function readPython(text: string, parsed?: SyntaxTree): SyntaxTree {
  return reader && text.length <= MOST_CODE ? reader(text) : (parsed ?? parsePython(text));
}

/**
 * Root node of `text`. Offsets of its nodes are UTF-16 indexes into `text`, also with BOM, CRLF and emoji. Nodes are good until the next call.
 * @throws TooMuchCode
 */
export function parsePython(text: string): SyntaxTree {
  if (text.length > MOST_CODE)
    throw new TooMuchCode(`more than ${MOST_CODE / 1e6} MB of code at once; move data out of it or split it`);
  if (!parser) throw new Error("no parser was loaded; see src/native.ts");
  return parser(text);
}
