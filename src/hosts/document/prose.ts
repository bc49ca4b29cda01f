/** Precision words in the prose right beside an example, which go stale when the example changes. Prose itself is never edited. */
import { firstFrom } from "../../python/search.js";
import type { Edit, Range, SourceFile } from "../../types.js";
import type { Block } from "./block.js";
import { isBlank, type Line, linesOf } from "./lines.js";
import { isStale, precisionWords } from "./stale.js";

/** Code blocks of a document, in order. */
type Extent = Pick<Block, "from" | "end">;

/** Finds the code blocks of one kind of document. */
export type Blocks = (file: SourceFile) => readonly Extent[];

interface Document {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly blocks: readonly Extent[];
}

/** A document is asked about once for each of its findings. */
const known = new WeakMap<SourceFile, Document>();

function documentOf(file: SourceFile, blocks: Blocks): Document {
  const document = known.get(file) ?? { text: file.text, lines: linesOf(file.text), blocks: blocks(file) };
  known.set(file, document);
  return document;
}

/**
 * Precision words, as written and each once, in the paragraph or heading next above and next below the code blocks that `range`
 * (offsets of the file) touches. A block that follows without prose between them has no prose on that side.
 * @param edits the site's edits of this file: with them, only words for what the code of its blocks names no more.
 */
export function wordsBeside(file: SourceFile, range: Range, blocks: Blocks, edits?: readonly Edit[]): string[] {
  const document = documentOf(file, blocks);
  const touched = (one: Range) => document.blocks.filter(({ from, end }) => from < one.end && one.start < end);
  const words = [...new Set(touched(range).flatMap((block) => precisionWords(beside(document, block))))];
  if (!edits) return words;
  const code = [...new Set([range, ...edits].flatMap(touched))].map(({ from, end }) => ({ start: from, end }));
  return words.filter((word) => isStale(word, file.text, code, edits));
}

/** The paragraphs above and below a block. */
function beside(document: Document, { from, end }: Extent): string {
  const indexOf = (offset: number) => firstFrom(document.lines, offset, (line) => line.from);
  return `${paragraph(document, indexOf(from) - 1, -1)}\n\n${paragraph(document, indexOf(end), 1)}`;
}

/** The first paragraph from a line on, in one direction. Marks of quotes do not count as text. */
function paragraph({ text, lines, blocks }: Document, first: number, step: 1 | -1): string {
  const content = (line: Line) => text.slice(line.from, line.stop).replace(/^[ \t>]+/, "");
  const isCode = (line: Line) => blocks.some((block) => block.from < line.end && line.from < block.end);
  const found: string[] = [];
  for (let at = first; ; at += step) {
    const line = lines[at];
    const blank = line && isBlank(content(line));
    if (!line || (blank && found.length > 0) || (!blank && isCode(line))) return found.join("\n");
    if (!blank) found.push(content(line));
  }
}
