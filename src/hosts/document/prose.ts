/** Precision words in the prose right beside an example, which go stale when the example changes. Prose itself is never edited. */
import type { Range, SourceFile } from "../../types.js";
import type { Block } from "./block.js";
import { isBlank, type Line, linesOf } from "./lines.js";

/** Finds the code blocks of one kind of document. */
export type Blocks = (file: SourceFile) => readonly Pick<Block, "from" | "end">[];

const WORD =
  /(?<![\w.])(?:torch\.)?(?:b?float16|float32|fp16|bf16|fp32|half[ -]precision|full[ -]precision|16[ -]bit|32[ -]bit)(?!\w)/gi;

/**
 * Precision words, as written and each once, in the paragraph or heading next above and next below the code blocks that `range`
 * (offsets of the file) touches. A block that follows without prose between them has no prose on that side.
 */
export function wordsBeside(file: SourceFile, range: Range, blocks: Blocks): string[] {
  const all = blocks(file);
  const lines = linesOf(file.text);
  const found = all
    .filter(({ from, end }) => from < range.end && range.start < end)
    .flatMap((block) => beside(file.text, lines, all, block));
  return [...new Set(found.flatMap((text) => text.match(WORD) ?? []))];
}

function beside(
  text: string,
  lines: readonly Line[],
  all: ReturnType<Blocks>,
  { from, end }: Pick<Block, "from" | "end">,
): string[] {
  const free = (line: Line) => !all.some((block) => block.from < line.end && line.from < block.end);
  const above = lines.filter((line) => line.end <= from).reverse();
  const below = lines.filter((line) => line.from >= end);
  return [above, below].map((side) => paragraph(text, side, free));
}

/** The first paragraph among `lines`, which begin at the block and lead away from it. Marks of quotes do not count as text. */
function paragraph(text: string, lines: readonly Line[], free: (line: Line) => boolean): string {
  const content = (line: Line) => text.slice(line.from, line.stop).replace(/^[ \t>]+/, "");
  const first = lines.findIndex((line) => !isBlank(content(line)));
  const rest = first < 0 ? [] : lines.slice(first);
  const length = rest.findIndex((line) => isBlank(content(line)) || !free(line));
  return rest
    .slice(0, length < 0 ? rest.length : length)
    .map(content)
    .join("\n");
}
