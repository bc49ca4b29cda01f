/** Positions as reviewdog counts them: only `\n` ends a line, columns are bytes of UTF-8 from 1. */
import { gitLineStarts, lineIndex } from "../changes.js";

export interface BytePosition {
  readonly line: number;
  readonly column: number;
}

/** Positions in one text. Cheap for offsets that rise within a line, as those of a report do: a notebook may be one long line. */
export function bytePositions(text: string): (offset: number) => BytePosition {
  const starts = gitLineStarts(text);
  let last = { index: 0, offset: 0, bytes: 0 };
  return (offset) => {
    const index = lineIndex(starts, offset);
    const start = starts[index] ?? 0;
    const from = last.index === index && last.offset <= offset ? last : { offset: start, bytes: 0 };
    last = { index, offset, bytes: from.bytes + byteLength(text, from.offset, offset) };
    return { line: index + 1, column: last.bytes + 1 };
  };
}

/** Bytes of `text` from `start` to `end` in UTF-8; half a surrogate pair counts as the replacement character it is written as. */
export function byteLength(text: string, start = 0, end = text.length): number {
  let bytes = 0;
  for (let at = start; at < end; at++) {
    const code = text.codePointAt(at) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4;
    if (code > 0xffff) at++;
  }
  return bytes;
}
