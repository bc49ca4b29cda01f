/**
 * The parser in WebAssembly (web-tree-sitter): the same grammar and the same tree-sitter as the native one, hence the same trees. It parses somewhat
 * slower, but its trees are read several times as fast, because no object per node crosses from one language into another.
 */
import type { NapiConfig } from "@ast-grep/napi";
import type { Parser, Node as SyntaxNodeOfWeb, Tree, TreeCursor } from "web-tree-sitter";
import type { Range } from "../types.js";
import type { Parse, SyntaxNode, SyntaxTree } from "./parse.js";
import { matches } from "./web-rules.js";

/** @param parser with the Python grammar set. Its memory is not the garbage collector's: a tree is given back when the next is made. */
export function webParser(parser: Parser): Parse {
  let last: Tree | undefined;
  return (text) => {
    last?.delete();
    const tree = parser.parse(text);
    if (!tree) throw new Error("the parser gave no tree");
    last = tree;
    return new WebTree(tree);
  };
}

/** A node as plain data. */
class WebNode implements SyntaxNode {
  constructor(
    private readonly type: string,
    readonly at: Range,
    readonly inner: WebNode[] = [],
  ) {}

  kind(): string {
    return this.type;
  }

  range() {
    return { start: { index: this.at.start }, end: { index: this.at.end } };
  }

  children(): readonly WebNode[] {
    return this.inner;
  }
}

/** The root, whose nodes are read when they are asked for. */
class WebTree implements SyntaxTree {
  private read: WebNode | undefined;
  constructor(private readonly tree: Tree) {}

  private get root(): WebNode {
    this.read ??= readWhole(this.tree);
    return this.read;
  }
  get at(): Range {
    return this.root.at;
  }
  kind(): string {
    return this.root.kind();
  }
  range() {
    return this.root.range();
  }
  children(): readonly WebNode[] {
    return this.root.children();
  }

  find({ rule }: { readonly rule: NapiConfig["rule"] }): SyntaxNodeOfWeb | null {
    for (const waiting = [this.tree.rootNode]; waiting.length > 0; ) {
      const node = waiting.pop();
      if (node && matches(node, rule)) return node;
      waiting.push(...(node?.children ?? []).reverse());
    }
    return null;
  }
}

/** Without recursion: data in code nests deeper than the stack. */
function readWhole(tree: Tree): WebNode {
  const cursor = tree.walk();
  try {
    const root = nodeAt(cursor);
    const above: WebNode[] = [root];
    for (let down = cursor.gotoFirstChild(); above.length > 0; ) {
      if (down) {
        const node = nodeAt(cursor);
        above.at(-1)?.inner.push(node);
        above.push(node);
        down = cursor.gotoFirstChild();
      } else {
        above.pop();
        down = above.length > 0 && cursor.gotoNextSibling();
        if (!down) cursor.gotoParent();
      }
    }
    return root;
  } finally {
    cursor.delete();
  }
}

const nodeAt = ({ nodeType, startIndex, endIndex }: TreeCursor): WebNode =>
  new WebNode(nodeType, { start: startIndex, end: endIndex });
