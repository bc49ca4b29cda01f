/** Edits into text. The only place where a file's text is put together. */
import type { Edit } from "./types.js";

/** Edits in order, equal ones once. @throws RangeError when two edits overlap or one lies outside the text. */
export function inOrder(edits: readonly Edit[], length: number): Edit[] {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  const kept: Edit[] = [];
  for (const edit of sorted) {
    const last = kept.at(-1);
    if (edit.start < 0 || edit.end > length || edit.start > edit.end)
      throw new RangeError(`edit outside the text: ${edit.start}-${edit.end}`);
    if (last && last.start === edit.start && last.end === edit.end && last.text === edit.text) continue;
    if (last && (edit.start < last.end || (edit.start === last.start && edit.end === last.end))) {
      throw new RangeError(`edits overlap at ${edit.start}`);
    }
    kept.push(edit);
  }
  return kept;
}

/** `text` with all `edits` applied at once. @throws RangeError as {@link inOrder}. */
export function splice(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const edit of inOrder(edits, text.length)) {
    parts.push(text.slice(from, edit.start), edit.text);
    from = edit.end;
  }
  parts.push(text.slice(from));
  return parts.join("");
}
