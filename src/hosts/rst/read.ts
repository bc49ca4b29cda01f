/** An RST file to its Python programs. */
import { mayMatter } from "../../precision/prefilter.js";
import type { HostResult, SourceFile } from "../../types.js";
import type { Block } from "../document/block.js";
import { linesOf } from "../document/lines.js";
import { programsOf } from "../document/programs.js";
import { rstBlocks } from "./blocks.js";

/** Every program of the file; none when no Python block mentions SANA. */
export function readRst({ text }: SourceFile): HostResult {
  if (!mayMatter(text)) return { regions: [] };
  const blocks = rstBlocks(text, linesOf(text));
  const concerns = blocks.some(({ from, end }) => mayMatter(text.slice(from, end)));
  return { regions: concerns ? programsOf(text, blocks) : [] };
}

export const allBlocks = ({ text }: SourceFile): Block[] => rstBlocks(text, linesOf(text));
