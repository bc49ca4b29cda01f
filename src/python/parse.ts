/** The door to the parser, which is loaded apart from the core: native code where the machine has a binary, WebAssembly elsewhere. */
import type { NapiConfig } from "@ast-grep/napi";

/** What is asked of a node of a syntax tree, whichever parser made it. */
export interface SyntaxNode {
  kind(): string | number;
  /** UTF-16 offsets. */
  range(): { readonly start: { readonly index: number }; readonly end: { readonly index: number } };
  /** In order, tokens included. */
  children(): readonly SyntaxNode[];
  /** The first node that the rule matches, itself included; null where there is none. */
  find(matcher: { readonly rule: NapiConfig["rule"] }): unknown;
}

/** Text to root node. */
export type Parse = (text: string) => SyntaxNode;

let parser: Parse | undefined;

/** More code than this (UTF-16 units) at once is data that looks like code; a syntax tree of it would fill the memory. */
const MOST_CODE = 3_000_000;

/** Thrown for a text of more than {@link MOST_CODE}. */
export class TooMuchCode extends RangeError {}

/** Sets the parser for all that follows. */
export function parseWith(parse: Parse): void {
  parser = parse;
}

/**
 * Root node of `text`. Offsets of its nodes are UTF-16 indexes into `text`, also with BOM, CRLF and emoji. Nodes are good until the next call.
 * @throws TooMuchCode
 */
export function parsePython(text: string): SyntaxNode {
  if (text.length > MOST_CODE)
    throw new TooMuchCode(`more than ${MOST_CODE / 1e6} MB of code at once; move data out of it or split it`);
  if (!parser) throw new Error("no parser was loaded; see src/native.ts");
  return parser(text);
}
