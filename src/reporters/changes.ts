/**
 * Changed lines of a file, found from its edits and not by comparing the texts: the cost grows with the edits, not with their square.
 * Inside one changed block the lines are compared, so that the patch is as short as git's.
 */
import { diffArrays } from "diff/lib/diff/array.js";
import type { Edit } from "../types.js";

/** Lines `[oldStart, oldStart + removed.length)` of the old text (0-based) become `added`. Lines keep their ends. */
export interface Change {
  readonly oldStart: number;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** Old offsets, and how much longer the new text is after them. */
interface Block {
  readonly start: number;
  readonly end: number;
  readonly growth: number;
}

/**
 * Changes that make `output` of `input`, in order.
 * @param edits what was applied; when they do not explain `output`, the whole texts are compared.
 * @param starts where the lines of `input` start; for callers that know.
 */
export function changes(input: string, output: string, edits: readonly Edit[], starts = gitLineStarts(input)): Change[] {
  const blocks = explains(input, output, edits) ? blocksOf(input, starts, edits) : [wholeBlock(input, output)];
  const found: Change[] = [];
  let shift = 0;
  for (const { start, end, growth } of blocks) {
    const written = output.slice(start + shift, end + shift + growth);
    found.push(...compare(lineIndex(starts, start), input.slice(start, end), written));
    shift += growth;
  }
  return found;
}

/** `edits` sorted, equal ones once. */
export function distinctEdits(edits: readonly Edit[]): Edit[] {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end || (a.text < b.text ? -1 : 1));
  return sorted.filter((edit, index) => {
    const last = sorted[index - 1];
    return !(last && last.start === edit.start && last.end === edit.end && last.text === edit.text);
  });
}

/** Compared piece by piece: the text is not put together for it. */
function explains(input: string, output: string, edits: readonly Edit[]): boolean {
  let [from, at] = [0, 0];
  for (const { start, end, text } of [...edits, { start: input.length, end: input.length, text: "" }]) {
    const kept = at + start - from;
    // Slices share the text's memory, and are compared several times as fast as startsWith does.
    if (output.slice(at, kept) !== input.slice(from, start) || !output.startsWith(text, kept)) return false;
    at = kept + text.length;
    from = end;
  }
  return at === output.length;
}

/** What `edits` make of `input`. @param edits from {@link distinctEdits}, so in order; they do not overlap. */
export function textAfter(input: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end, text } of edits) {
    parts.push(input.slice(from, start), text);
    from = end;
  }
  return [...parts, input.slice(from)].join("");
}

/** Whole lines around each edit; blocks that touch are one. An edit that joins or empties lines takes in the next line. */
function blocksOf(input: string, starts: readonly number[], edits: readonly Edit[]): Block[] {
  const blocks: Block[] = [];
  for (const edit of edits) {
    const start = starts[lineIndex(starts, edit.start)] ?? 0;
    const end = starts[lineIndex(starts, edit.end) + 1] ?? input.length;
    const growth = edit.text.length - (edit.end - edit.start);
    const last = blocks.at(-1);
    if (last && start <= last.end)
      blocks[blocks.length - 1] = { start: last.start, end: Math.max(end, last.end), growth: last.growth + growth };
    else blocks.push({ start, end, growth });
  }
  return blocks;
}

function wholeBlock(input: string, output: string): Block {
  return { start: 0, end: input.length, growth: output.length - input.length };
}

function compare(firstLine: number, before: string, after: string): Change[] {
  const found: { oldStart: number; removed: string[]; added: string[] }[] = [];
  let line = firstLine;
  let inside = false;
  for (const { value, added, removed } of diffArrays(splitLines(before), splitLines(after))) {
    const changed = added || removed;
    if (changed && !inside) found.push({ oldStart: line, removed: [], added: [] });
    inside = changed;
    if (added) found.at(-1)?.added.push(...value);
    else line += value.length;
    if (removed) found.at(-1)?.removed.push(...value);
  }
  return found;
}

/** Lines with their ends; no empty line after the last end. */
export function splitLines(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** Offsets at which lines start as git sees them: only `\n` ends one. */
export function gitLineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

/** Index in `starts` of the line that holds `offset`. */
export function lineIndex(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
