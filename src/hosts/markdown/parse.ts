/** Markdown to mdast; MDX as such where it is valid. See https://github.com/syntax-tree/mdast. */
import type { Html, Nodes, Root } from "mdast";
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
  return (path.endsWith(".mdx") ? parseMdx(text) : undefined) ?? parseText(text);
}

/** Undefined for what MDX forbids, such as `<!-- -->`, though sites that render `.mdx` leniently allow it. */
function parseMdx(text: string): Root | undefined {
  try {
    return fromMarkdown(text, { extensions: [mdxjs()], mdastExtensions: [mdxFromMarkdown()] });
  } catch {
    return undefined;
  }
}

/** The tree of plain Markdown. */
export function parseText(text: string): Root {
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

/** The text with spaces for the HTML right above a Python fence that it would swallow; marks of lists and quotes around it stay. */
function withoutHtml(text: string, tree: Root): string {
  const lines = linesOf(text);
  const parts: string[] = [];
  let done = 0;
  for (const node of htmlNodes(tree)) {
    const first = (node.position?.start.line ?? 0) - 1;
    for (const [index, own] of linesAboveFence(node).entries()) {
      const stop = lines[first + index]?.stop ?? 0;
      const start = stop - own.length;
      if (start < done || text.slice(start, stop) !== own) continue;
      parts.push(text.slice(done, start), " ".repeat(own.length));
      done = stop;
    }
  }
  return parts.join("") + text.slice(done);
}

function htmlNodes(node: Nodes): Html[] {
  if (node.type === "html") return [node];
  return "children" in node ? node.children.flatMap(htmlNodes) : [];
}

const VERBATIM = /^<(?:pre|script|style|textarea)\b/i;
const OPENER = /^[ \t]*(?:`{3,}(?=[^`]*$)|~{3,})(.*)$/;

/** The lines of an HTML node that stand above a Python fence in it. Comments and verbatim elements hold no fences. */
function linesAboveFence({ value }: Html): string[] {
  if (VERBATIM.test(value)) return [];
  const lines = value.split(/\r\n|\n|\r/);
  const opener = lines.findIndex((line) => isPython(OPENER.exec(line)?.[1] ?? ""));
  const above = lines.slice(0, Math.max(opener, 0));
  return above.some((line) => line.includes("<!--")) ? [] : above;
}
