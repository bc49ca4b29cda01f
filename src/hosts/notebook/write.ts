/**
 * Edits of one cell as file edits. A removed line takes the line end before it, so that the last line of a cell can go and the new last one
 * ends without `\n`, as notebooks have it; lines at the very start of a cell take the line end behind them. List items are joined or parted
 * by the list's own comma and indentation. Any choice of these edits leaves valid JSON.
 */
import type { Edit, Range } from "../../types.js";
import type { CellSource } from "./source.js";

/**
 * @param from where the cell's Python begins: after its cell magics.
 * @param edits in offsets of the cell's text; a line end that the cell lacks lies past its end.
 */
export function writeCell(source: CellSource, from: number, edits: readonly Edit[]): Edit[] {
  const { text } = source;
  const own = edits.flatMap((edit) => inside(edit, text)).sort((a, b) => a.start - b.start || a.end - b.end);
  const gone = removedFrom(from, own, text);
  if (gone === text.length && own.every((edit) => isLines(edit, text))) return [emptied(source, from)];
  return own.flatMap((edit) => {
    if (!isLines(edit, text)) return [replacement(source, edit)];
    if (from === 0 && edit.end <= gone) return removal(source, edit.start, edit.end - lineEnd(text, edit.end), edit.end);
    const behind = own.some(({ start, end }) => start === end && start === edit.start) ? edit : takingLineEndBefore(edit, text);
    return removal(source, behind.start, edit.start, behind.end);
  });
}

/** The edit within the cell; a last line without line end keeps it so. */
function inside({ start, end, text }: Edit, whole: string): Edit[] {
  const size = whole.length;
  if (end <= size) return [{ start, end, text }];
  const open = !whole.endsWith("\n");
  const written = open ? text.replace(/\r?\n$/, "") : text;
  if (start <= size) return start === size && written === "" ? [] : [{ start, end: size, text: written }];
  return text === "" ? [] : [{ start: size, end: size, text: `\n${written}` }];
}

/** True for a removal of whole lines. */
function isLines({ start, end, text }: Edit, whole: string): boolean {
  const begins = start === 0 || whole[start - 1] === "\n";
  return text === "" && begins && (end === whole.length || whole[end - 1] === "\n");
}

/** Up to where every line from `from` on is removed. */
function removedFrom(from: number, own: readonly Edit[], text: string): number {
  let to = from;
  for (const edit of own) if (edit.start === to && isLines(edit, text)) to = edit.end;
  return to;
}

/** Length of the line end just before `at`. */
function lineEnd(text: string, at: number): number {
  if (text[at - 1] !== "\n") return 0;
  return text[at - 2] === "\r" ? 2 : 1;
}

/** The same lines with the line end before them in place of their own; as it is where the two differ. */
function takingLineEndBefore(edit: Range, text: string): Range {
  const [before, own] = [lineEnd(text, edit.start), lineEnd(text, edit.end)];
  return own === before || own === 0 ? { start: edit.start - before, end: edit.end - own } : edit;
}

/** Two edits, cut at `middle`: another one that also takes the line end between shares that half, and equal edits are applied once. */
function removal(source: CellSource, start: number, middle: number, end: number): Edit[] {
  const [a, b, c] = [source.position(start), source.position(middle), source.position(end)];
  return [
    { start: a, end: b, text: "" },
    { start: b, end: c, text: "" },
  ].filter((edit) => edit.start < edit.end);
}

/** Nothing left: an empty list or string. A cell magic must have a body, so that one gets `pass`. */
function emptied({ strings: { list }, position, text }: CellSource, from: number): Edit {
  if (from > 0) return { start: position(from), end: position(text.length), text: "pass" };
  if (list) return { start: list.start + 1, end: list.end - 1, text: "" };
  return { start: position(0), end: position(text.length), text: "" };
}

function replacement(source: CellSource, { start, end, text }: Edit): Edit {
  const at = source.position(start);
  return { start: at, end: start === end ? at : source.endPosition(end), text: written(source, start, end, text) };
}

/** New text in JSON's escapes, each new line as a list item of its own. */
function written({ joint, text: whole, endsItem }: CellSource, start: number, end: number, text: string): string {
  const lines = text.split(/(?<=\n)/).map((line) => JSON.stringify(line).slice(1, -1));
  if (joint === undefined) return lines.join("");
  const follows = start === end ? start < whole.length : !endsItem(end);
  const opens = text !== "" && start === whole.length && whole.endsWith("\n");
  return `${opens ? joint : ""}${lines.join(joint)}${text.endsWith("\n") && follows ? joint : ""}`;
}
