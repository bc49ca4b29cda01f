/** A Markdown file to its Python programs. */
import type { HostResult, SourceFile } from "../../types.js";
import { isPython } from "../document/block.js";
import { programsOf } from "../document/programs.js";
import { codeBlocks } from "./blocks.js";
import { mayHoldSana } from "./prefilter.js";

export { codeBlocks } from "./blocks.js";

/** Every program of the file; none when no Python fence mentions SANA, which is seen before anything is parsed. */
export function readMarkdown(file: SourceFile): HostResult {
  if (!mayHoldSana(file.text)) return { regions: [] };
  const blocks = codeBlocks(file).filter(({ info }) => info !== undefined && isPython(info));
  return { regions: programsOf(file.text, blocks) };
}
