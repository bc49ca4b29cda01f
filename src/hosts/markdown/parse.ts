/** Markdown to mdast; MDX as such where it is valid. See https://github.com/syntax-tree/mdast. */
import type { Nodes, Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { mdxFromMarkdown } from "mdast-util-mdx";
import { mdxjs } from "micromark-extension-mdxjs";
import type { SourceFile } from "../../types.js";
import { isPython } from "../document/block.js";
import { linesOf } from "../document/lines.js";

/** HTML runs on to the next empty line: a fence under `<summary>` would be part of it. More rounds than any document needs. */
const MOST_ROUNDS = 20;

/** The tree of a document. Offsets may be off by a byte order mark; line numbers hold. */
export function parseDocument({ path, text }: SourceFile): Root {
  return (path.endsWith(".mdx") ? parseMdx(text) : undefined) ?? parseMarkdown(text);
}

/** Undefined for what MDX forbids, such as `<!-- -->`, though sites that render `.mdx` leniently allow it. */
function parseMdx(text: string): Root | undefined {
  try {
    return fromMarkdown(text, { extensions: [mdxjs()], mdastExtensions: [mdxFromMarkdown()] });
  } catch {
    return undefined;
  }
}

function parseMarkdown(text: string): Root {
  let tree = fromMarkdown(text);
  let masked = text;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = withoutHtml(masked, tree);
    if (next === masked) break;
    masked = next;
    tree = fromMarkdown(masked);
  }
  return tree;
}

/** The text with spaces for the HTML right above a Python fence that it would swallow. */
function withoutHtml(text: string, tree: Root): string {
  const lines = linesOf(text);
  let result = text;
  for (const node of tree.children) {
    const above = linesAboveFence(node);
    const [first, last] = [lines[(node.position?.start.line ?? 0) - 1], lines[(node.position?.start.line ?? 0) + above - 2]];
    if (above === 0 || !first || !last) continue;
    const blank = result.slice(first.from, last.stop).replace(/[^\r\n]/g, " ");
    result = result.slice(0, first.from) + blank + result.slice(last.stop);
  }
  return result;
}

const VERBATIM = /^<(?:pre|script|style|textarea)\b/i;
const OPENER = /^[ \t]*(?:`{3,}|~{3,})([^`]*)$/;

/** How many lines of an HTML node stand above a Python fence in it. Comments and verbatim elements hold no fences. */
function linesAboveFence(node: Nodes): number {
  if (node.type !== "html" || VERBATIM.test(node.value)) return 0;
  const lines = node.value.split(/\r\n|\n|\r/);
  const opener = lines.findIndex((line) => isPython(OPENER.exec(line)?.[1] ?? ""));
  return opener > 0 && !lines.slice(0, opener).some((line) => line.includes("<!--")) ? opener : 0;
}
