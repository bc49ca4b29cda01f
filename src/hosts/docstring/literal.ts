/** String literals as documents: where their text lies, and what may be written into it. */
import type { Edit, Range } from "../../types.js";
import type { Block } from "../document/block.js";
import { codeOf } from "../document/lines.js";

export interface Literal {
  /** Between the quotes. */
  readonly content: Range;
  /**
   * The block as far as the file shows its text. Escapes inside it (`print("a\\n")`) are read as they stand, so that it counts only when it is
   * Python that way; none when one joins lines or hides a quote.
   */
  shown(block: Block): Block[];
  /** @throws RangeError when an edit would end the string or be read as an escape. */
  guard(edits: readonly Edit[]): void;
}

/** A backslash before a quote or the end of its line. */
const MISLEADING = /\\(?:["'\r\n]|$)/;
const OPEN = /^[a-zA-Z]*("""|'''|"|')/;

/** The literal in `[start, end)` of the file; undefined for bytes, f-strings (braces are escapes there) and what is no literal. */
export function literalAt(text: string, start: number, end: number): Literal | undefined {
  const opening = OPEN.exec(text.slice(start, end))?.[0];
  const prefix = opening?.replace(/["']+$/, "");
  if (opening === undefined || prefix === undefined || /[bft]/i.test(prefix)) return undefined;
  const quote = opening.slice(prefix.length);
  const content = { start: start + opening.length, end: end - quote.length };
  const raw = /r/i.test(prefix);
  return {
    content,
    shown: (block) => {
      const codes = block.lines.map((line) => codeOf(text, line)).filter((code) => !raw && code.includes("\\"));
      return codes.some((code) => MISLEADING.test(code)) ? [] : [{ ...block, unnamed: codes.length > 0 }];
    },
    guard(edits) {
      for (const edit of edits) check(text, edit, quote, raw);
    },
  };
}

function check(text: string, { start, end, text: written }: Edit, quote: string, raw: boolean): void {
  if (written.includes("\\") && !raw) throw new RangeError("the change holds a backslash, which the string around it would read");
  if (quote.length === 1 && /[\r\n]/.test(written)) throw new RangeError("the string around it has one line");
  const near = quote.length - 1;
  const around = text.slice(Math.max(0, start - near), start) + written + text.slice(end, end + near);
  if (around.includes(quote)) throw new RangeError("the change would end the string around it");
}
