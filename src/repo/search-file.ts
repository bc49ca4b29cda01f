/** Searches one file for the prefilter's literals, piece by piece: of a notebook full of pictures only as much is read as it takes. */
import { closeSync, openSync, readSync } from "node:fs";
import { LITERALS, mayMatter } from "../precision/prefilter.js";

const PIECE = 256 * 1024;
/** A literal may stand across two pieces. */
const OVERLAP = Math.max(...LITERALS.map(({ length }) => length)) - 1;

let buffer: Buffer | undefined;

/** Whether a file holds one of the literals. @throws Error of the file system */
export function holdsLiteral(path: string): boolean {
  buffer ??= Buffer.allocUnsafe(PIECE);
  const file = openSync(path, "r");
  try {
    for (let end = ""; ; ) {
      const length = readSync(file, buffer);
      if (length === 0) return false;
      const text = end + buffer.toString("latin1", 0, length);
      if (mayMatter(text)) return true;
      end = text.slice(-OVERLAP);
    }
  } finally {
    closeSync(file);
  }
}
