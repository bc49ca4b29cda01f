/** The source of one cell: its text as the kernel gets it (list items are joined), and where each character stands in the file. */
import type { SourceStrings } from "./cells.js";

export interface CellSource {
  readonly text: string;
  readonly strings: SourceStrings;
  /** File offset of a character; for the length of the text, the end of the last string's content. */
  position(at: number): number;
  /** File offset just after the character before `at`; differs from {@link position} between two list items. */
  endPosition(at: number): number;
  /** True when a list item ends at `at`. */
  endsItem(at: number): boolean;
  /** What ends one list item and begins the next, quotes included; undefined when the source is one string. */
  readonly joint: string | undefined;
}

/** One JSON string: its first character's index in the cell, its content's file offset, and its escapes. */
interface Piece {
  readonly from: number;
  readonly content: number;
  readonly end: number;
  readonly raw: string;
  escapes: Escapes | undefined;
}

/** Characters (by index in the piece) written as escapes, and how many file characters were added up to and with each. */
interface Escapes {
  readonly at: readonly number[];
  readonly added: readonly number[];
}

export function cellSource(file: string, strings: SourceStrings): CellSource {
  const pieces: Piece[] = [];
  let text = "";
  for (const { start, end } of strings.strings) {
    const raw = file.slice(start + 1, end - 1);
    pieces.push({ from: text.length, content: start + 1, end: end - 1, raw, escapes: undefined });
    text += raw.includes("\\") ? JSON.parse(`"${raw}"`) : raw;
  }
  const pieceOf = (at: number) => pieces[lastFrom(pieces, at, ({ from }) => from)];
  const endPosition = (at: number): number => {
    const piece = pieceOf(at - 1);
    return piece ? rawPosition(piece, at - piece.from) : 0;
  };
  return {
    text,
    strings,
    position: (at) => {
      const piece = at < text.length ? pieceOf(at) : undefined;
      return piece ? rawPosition(piece, at - piece.from) : (pieces.at(-1)?.end ?? 0);
    },
    endPosition,
    endsItem: (at) => pieceOf(at - 1)?.end === endPosition(at),
    joint: jointOf(file, strings),
  };
}

/** As between the first two items; the list's own indentation when there is but one. */
function jointOf(file: string, { strings, list }: SourceStrings): string | undefined {
  const [first, second] = strings;
  if (!list || !first) return undefined;
  if (second) return file.slice(first.end - 1, second.start + 1);
  const indent = file.slice(list.start + 1, first.start);
  const spaced = file[list.start - 1] === " ";
  return `",${indent === "" && spaced ? " " : indent}"`;
}

function rawPosition(piece: Piece, at: number): number {
  piece.escapes ??= escapesOf(piece.raw);
  const before = lastFrom(piece.escapes.at, at - 1, (found) => found);
  return piece.content + at + (piece.escapes.added[before] ?? 0);
}

function escapesOf(raw: string): Escapes {
  const at: number[] = [];
  const added: number[] = [];
  let sum = 0;
  for (let from = raw.indexOf("\\"); from >= 0; ) {
    const extra = raw[from + 1] === "u" ? 5 : 1;
    at.push(from - sum);
    sum += extra;
    added.push(sum);
    from = raw.indexOf("\\", from + extra + 1);
  }
  return { at, added };
}

/** Index of the last of `sorted` whose key is at most `limit`; -1 for none. */
export function lastFrom<Item>(sorted: readonly Item[], limit: number, key: (item: Item) => number): number {
  let low = -1;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const item = sorted[middle];
    if (item !== undefined && key(item) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
