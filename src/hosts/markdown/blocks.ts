/** The code blocks of a Markdown document, by lines of the file. */
import type { Code, Nodes } from "mdast";
import type { SourceFile } from "../../types.js";
import type { Block } from "../document/block.js";
import { codeOf, type Line, linesOf } from "../document/lines.js";
import { parseDocument } from "./parse.js";

/** `info` is undefined for indented code. */
export interface CodeBlock extends Block {
  readonly info: string | undefined;
}

export function codeBlocks(file: SourceFile): CodeBlock[] {
  const lines = linesOf(file.text);
  return codeNodes(parseDocument(file)).flatMap((node) => codeBlock(file.text, lines, node) ?? []);
}

function codeNodes(node: Nodes): Code[] {
  if (node.type === "code") return [node];
  return "children" in node ? node.children.flatMap(codeNodes) : [];
}

function codeBlock(text: string, lines: readonly Line[], node: Code): CodeBlock | undefined {
  const [opener, last] = [lines[(node.position?.start.line ?? 0) - 1], lines[(node.position?.end.line ?? 0) - 1]];
  if (!opener || !last) return undefined;
  const info = node.lang ? `${node.lang} ${node.meta ?? ""}` : undefined;
  const code = info === undefined ? [] : contentOf(text, lines.slice(node.position?.start.line), node.value);
  return code && { info, lines: withoutOptions(text, code), from: opener.from, end: last.end, framed: true };
}

/** The lines of a fence without their margins. Undefined when the parser changed a line: a tab split by the margin, a NUL. */
function contentOf(text: string, lines: readonly Line[], value: string): Line[] | undefined {
  if (value === "") return [];
  const code = value.split(/\r\n|\n|\r/).map((content, index) => {
    const line = lines[index];
    const start = line ? line.stop - content.length : -1;
    return line && start >= line.from && codeOf(text, { ...line, start }) === content ? { ...line, start } : undefined;
  });
  return code.includes(undefined) ? undefined : code.filter((line) => line !== undefined);
}

/** MyST directives begin with options: `:linenos:`. */
function withoutOptions(text: string, lines: readonly Line[]): readonly Line[] {
  const first = lines.findIndex((line) => !/^:[\w-]+:/.test(codeOf(text, line)));
  return first < 0 ? [] : lines.slice(first);
}
