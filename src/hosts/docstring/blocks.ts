/** Examples in documentation strings: fences as in Markdown (at any indentation), and all that reStructuredText knows. */
import { type Block, isPython } from "../document/block.js";
import { codeOf, type Line } from "../document/lines.js";
import { hasPrompts } from "../document/prompts.js";
import { extent, rstBlocks } from "../rst/blocks.js";

const OPENER = /^[ \t]*(`{3,}|~{3,})([^`]*)$/;

/** All blocks among the lines of a string, in order. */
export function exampleBlocks(text: string, lines: readonly Line[]): Block[] {
  const blocks: Block[] = [];
  let after = 0;
  for (let index = 0; index < lines.length; index++) {
    const [, mark, info = ""] = OPENER.exec(codeOf(text, lines[index] as Line)) ?? [];
    if (mark === undefined) continue;
    const close = closerOf(text, lines, index, mark);
    blocks.push(...rstBlocks(text, lines.slice(after, index)), ...fence(text, lines, index, close, info));
    index = close;
    after = close + 1;
  }
  return [...blocks, ...rstBlocks(text, lines.slice(after))];
}

/** The line that ends the fence; past the last one when none does. */
function closerOf(text: string, lines: readonly Line[], opener: number, mark: string): number {
  for (let index = opener + 1; index < lines.length; index++) {
    const [, other = "", info = "x"] = OPENER.exec(codeOf(text, lines[index] as Line)) ?? [];
    if (other.startsWith(mark) && info.trim() === "") return index;
  }
  return lines.length;
}

/** A fence without a language counts when it holds an interactive example. */
function fence(text: string, lines: readonly Line[], opener: number, closer: number, info: string): Block[] {
  const code = lines.slice(opener + 1, closer);
  const python = info.trim() === "" ? hasPrompts(text, code) : isPython(info);
  return python ? [{ lines: code, ...extent(lines, opener, closer + 1), framed: true }] : [];
}
