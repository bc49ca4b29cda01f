/** Examples in documentation strings: fences as in Markdown (at any indentation), and all that reStructuredText knows. */
import { type Block, isPython } from "../document/block.js";
import { fencesAmong } from "../document/fences.js";
import { extent, type Line } from "../document/lines.js";
import { hasPrompts } from "../document/prompts.js";
import { rstBlocks } from "../rst/blocks.js";

/** All blocks among the lines of a string, in order. */
export function exampleBlocks(text: string, lines: readonly Line[]): Block[] {
  const blocks: Block[] = [];
  let after = 0;
  for (const { opener, closer, info } of fencesAmong(text, lines)) {
    const code = lines.slice(opener + 1, closer);
    blocks.push(...rstBlocks(text, lines.slice(after, opener)));
    if (isExample(text, code, info)) blocks.push({ lines: code, ...extent(lines, opener, closer + 1), framed: true });
    after = closer + 1;
  }
  return [...blocks, ...rstBlocks(text, lines.slice(after))];
}

/** A fence without a language counts when it holds an interactive example. */
function isExample(text: string, code: readonly Line[], info: string): boolean {
  return info.trim() === "" ? hasPrompts(text, code) : isPython(info);
}
