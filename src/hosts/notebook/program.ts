/**
 * Code cells as one program, in order. Each cell begins a line of its own, and a blank line stands between two cells, so that a comment at
 * the end of one is not taken for part of the next.
 */
import { firstFrom } from "../../python/search.js";
import type { Edit, PythonRegion, Range } from "../../types.js";
import { byPart, type Part, type PythonCell, partAt, trimmed } from "./regionEdits.js";
import { writeCell } from "./write.js";

/** A region whose edits can be written back together, which leaves cleaner lists where one cell loses several lines. */
export interface NotebookRegion extends PythonRegion {
  /**
   * All edits that are applied together or not at all, as file edits.
   * @throws RangeError as {@link PythonRegion.writeBack}
   */
  writeBackAll(edits: readonly Edit[]): readonly Edit[];
}

/** The text of a program, and where its cells and magics stand in it. */
export interface Joined {
  readonly text: string;
  readonly parts: readonly Part[];
  readonly magics: readonly Range[];
}

export function joined(cells: readonly PythonCell[]): Joined {
  const parts: Part[] = [];
  const magics: Range[] = [];
  // Joined once: to look at the end of a text that grows copies all of it every time.
  const pieces: string[] = [];
  let length = 0;
  const push = (piece: string) => {
    pieces.push(piece);
    length += piece.length;
  };
  let isOpen = false;
  for (const cell of cells) {
    const { text, magics: own } = cell.python;
    if (length > 0) push(isOpen ? "\n\n" : "\n");
    const start = length;
    push(text);
    isOpen = text !== "" && !text.endsWith("\n");
    parts.push({ start, end: length, cell });
    magics.push(...own.map((magic) => ({ start: start + magic.start, end: start + magic.end })));
  }
  if (isOpen) push("\n");
  return { text: pieces.join(""), parts, magics };
}

export function programOf(cells: readonly PythonCell[]): NotebookRegion {
  const { text, parts, magics } = joined(cells);
  const writeBackAll = (edits: readonly Edit[]) => {
    const real = edits.flatMap((edit) => trimmed(edit, text));
    if (real.some((edit) => touchesOne(edit, magics))) {
      throw new RangeError("a notebook magic stands in the way; change this cell by hand");
    }
    return [...byPart(real, parts)].flatMap(([{ cell }, own]) => writeCell(cell.source, cell.from, own));
  };
  return {
    text,
    fragment: false,
    locate: (offset) => {
      const part = parts[partAt(parts, offset)];
      return part ? part.cell.source.position(Math.min(offset, part.end) - part.start + part.cell.from) : 0;
    },
    writeBack: (edit) => writeBackAll([edit]),
    writeBackAll,
  };
}

/** An insertion at the edge of a magic is beside it. @param magics in order, apart from each other */
function touchesOne({ start, end }: Edit, magics: readonly Range[]): boolean {
  const next = magics[firstFrom(magics, start + 1, (magic) => magic.end)];
  return next !== undefined && next.start < end;
}
