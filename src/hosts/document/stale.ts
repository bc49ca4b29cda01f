/** Which precisions the code of an example names no more once it is rewritten: only prose that names those goes stale. */
import type { Edit, Range } from "../../types.js";

const WORD =
  /(?<![\w.])(?:torch\.)?(?:b?float16|float32|fp16|bf16|fp32|half[ -]precision|full[ -]precision|16[ -]bit|32[ -]bit)(?!\w)/gi;

/** Precision words of a text, as written. */
export const precisionWords = (text: string): readonly string[] => text.match(WORD) ?? [];

/**
 * Whether the precision that `word` means stands in the code before the edits and not after them.
 * @param code ranges of `text`, the edits' blocks among them.
 */
export function isStale(word: string, text: string, code: readonly Range[], edits: readonly Edit[]): boolean {
  const named = (piece: string) => precisionWords(piece).filter((one) => agree(one, word)).length;
  const before = sum(code.map(({ start, end }) => named(text.slice(start, end))));
  const gone = sum(edits.map(({ start, end }) => named(text.slice(start, end))));
  return before > 0 && before - gone + sum(edits.map((edit) => named(edit.text))) <= 0;
}

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);

/** `half precision` is float16; `16-bit` is both of 16 bits. */
function agree(one: string, other: string): boolean {
  const [a, b] = [kindOf(one), kindOf(other)];
  return a === b || (a === "16" && b !== "32") || (b === "16" && a !== "32");
}

function kindOf(word: string): "fp16" | "bf16" | "32" | "16" {
  if (/32|full/i.test(word)) return "32";
  if (/^(?:torch\.)?b/i.test(word)) return "bf16";
  return /bit/i.test(word) ? "16" : "fp16";
}
