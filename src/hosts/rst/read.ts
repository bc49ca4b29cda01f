/** An RST file to its Python programs. */
import { mayMatter } from "../../precision/prefilter.js";
import type { HostResult, SourceFile } from "../../types.js";
import type { Block } from "../document/block.js";
import { linesOf } from "../document/lines.js";
import { programsOf } from "../document/programs.js";
import { rstBlocks } from "./blocks.js";

/** Every program of the file; none when no Python block mentions SANA. */
export function readRst(file: SourceFile): HostResult {
  const { text } = file;
  const blocks = allBlocks(file);
  const concerns = blocks.some(({ from, end }) => mayMatter(text.slice(from, end)));
  return { regions: concerns ? programsOf(text, blocks) : [] };
}

/** A byte order mark is no part of the first line. */
export function allBlocks({ text }: SourceFile): Block[] {
  return rstBlocks(text, linesOf(text, { start: text.startsWith("\uFEFF") ? 1 : 0, end: text.length }));
}
