/**
 * The parser in WebAssembly (web-tree-sitter), for machines without a binary of the native one: the same grammar and the same tree-sitter, hence
 * the same trees, somewhat slower.
 */
import type { NapiConfig } from "@ast-grep/napi";
import type { Node, Parser, Tree } from "web-tree-sitter";
import type { Parse, SyntaxNode } from "./parse.js";
import { matches } from "./web-rules.js";

/** @param parser with the Python grammar set. Its memory is not the garbage collector's: a tree is given back when the next is made. */
export function webParser(parser: Parser): Parse {
  let last: Tree | undefined;
  return (text) => {
    last?.delete();
    const tree = parser.parse(text);
    if (!tree) throw new Error("the parser gave no tree");
    last = tree;
    return new WebNode(tree.rootNode);
  };
}

class WebNode implements SyntaxNode {
  constructor(private readonly node: Node) {}

  kind(): string {
    return this.node.type;
  }

  range() {
    return { start: { index: this.node.startIndex }, end: { index: this.node.endIndex } };
  }

  children(): WebNode[] {
    return this.node.children.map((child) => new WebNode(child));
  }

  find({ rule }: { readonly rule: NapiConfig["rule"] }): Node | null {
    for (const waiting = [this.node]; waiting.length > 0; ) {
      const node = waiting.pop();
      if (node && matches(node, rule)) return node;
      waiting.push(...(node?.children ?? []).reverse());
    }
    return null;
  }
}
