/** The code blocks of a Markdown document, by lines of the file. */
import type { Code, Nodes } from "mdast";
import type { SourceFile } from "../../types.js";
import type { Block } from "../document/block.js";
import { codeOf, extent, type Line, linesOf, sharedIndent } from "../document/lines.js";
import { parseDocument, parseText } from "./parse.js";

/** `info` is undefined for indented code, and empty for a fence that names no language. */
export interface CodeBlock extends Block {
  readonly info: string | undefined;
}

export function codeBlocks(file: SourceFile): CodeBlock[] {
  const lines = linesOf(file.text);
  return codeNodes(parseDocument(file)).flatMap((node) => blocksOf(file.text, lines, node));
}

function codeNodes(node: Nodes): Code[] {
  if (node.type === "code") return [node];
  return "children" in node ? node.children.flatMap(codeNodes) : [];
}

/**
 * The block of a node. What stands four columns deep is indented code to Markdown, but text of a footnote, a tab or an admonition to some site
 * generators: fences in it count.
 */
function blocksOf(text: string, lines: readonly Line[], node: Code): CodeBlock[] {
  const first = (node.position?.start.line ?? 0) - 1;
  // A fence that nothing closes ends on the empty line after the last line break.
  const last = Math.min((node.position?.end.line ?? 0) - 1, lines.length - 1);
  const isIndented = node.value.split(/\r\n|\n|\r/).length === last - first + 1;
  const code = contentOf(text, lines.slice(isIndented ? first : first + 1), node.value);
  if (!code) return [];
  const whole = { ...extent(lines, first, last + 1), framed: true };
  if (!isIndented) return [{ ...whole, info: `${node.lang ?? ""} ${node.meta ?? ""}`, lines: withoutOptions(text, code) }];
  const inner = /`{3}|~{3}/.test(node.value) ? codeNodes(parseText(node.value)).flatMap((one) => blocksOf(text, code, one)) : [];
  return inner.some(({ info }) => info !== undefined) ? inner : [{ ...whole, info: undefined, lines: code }];
}

/**
 * The lines of a block without their margins and what all of them are indented by. Undefined when the parser changed a line: a NUL, a tab that
 * the margin splits in only some of them.
 */
function contentOf(text: string, lines: readonly Line[], value: string): Line[] | undefined {
  if (value === "") return [];
  const contents = value.split(/\r\n|\n|\r/);
  const shared = sharedIndent(contents);
  const code = contents.map((content, index) => {
    const line = lines[index];
    const own = content.slice(shared);
    const start = line ? line.stop - own.length : -1;
    return line && start >= line.from && codeOf(text, { ...line, start }) === own ? { ...line, start } : undefined;
  });
  return code.includes(undefined) ? undefined : code.filter((line) => line !== undefined);
}

/** MyST directives begin with options: `:linenos:`. */
function withoutOptions(text: string, lines: readonly Line[]): readonly Line[] {
  const first = lines.findIndex((line) => !/^:[\w-]+:/.test(codeOf(text, line)));
  return first < 0 ? [] : lines.slice(first);
}
