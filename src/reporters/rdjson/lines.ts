/** Edits of one place as whole lines: which lines of the old text, and what stands there afterwards. */
import type { Edit } from "../../types.js";
import { type Change, changes, lineIndex, splitLines, textAfter } from "../changes.js";

/** Lines `[start, end)` of the old text (0-based, never none) become `text`; the line end of the last one is not part of it. */
export interface WholeLines {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A text, and where its lines start as git sees them. */
export interface Lines {
  readonly text: string;
  readonly starts: readonly number[];
}

/** A line above and below the edits, for what cannot be said without one: a line put in, or taken out. */
const AROUND = 2;

/**
 * The lines from the first changed one to the last.
 * @param edits distinct and in order; at least one.
 * @returns undefined when nothing changes, or when only the line end of the last line of the file goes: lines cannot say that.
 */
export function wholeLines({ text, starts }: Lines, edits: readonly Edit[]): WholeLines | undefined {
  const first = Math.max(0, lineIndex(starts, edits[0]?.start ?? 0) - AROUND);
  const last = lineIndex(starts, edits.at(-1)?.end ?? 0) + AROUND;
  const from = starts[first] ?? 0;
  const before = text.slice(from, starts[last + 1] ?? text.length);
  const moved = edits.map((edit) => ({ ...edit, start: edit.start - from, end: edit.end - from }));
  const hull = hullOf(splitLines(before), changes(before, textAfter(before, moved), moved));
  return hull && { start: first + hull.start, end: first + hull.end, text: hull.text };
}

function hullOf(old: readonly string[], found: readonly Change[]): WholeLines | undefined {
  const [head] = found;
  const tail = found.at(-1);
  if (!head || !tail) return undefined;
  let start = head.oldStart;
  let end = tail.oldStart + tail.removed.length;
  const written = replaced(old, found, start, end);
  for (;;) {
    const text = said(old.slice(start, end), written);
    if (text !== undefined) return { start, end, text };
    const above = old[start - 1];
    const below = old[end];
    // A line end that differs is settled by the line below; all else by the line above, which a review shows with it.
    if (above !== undefined && (below === undefined || sameEnd(old.slice(start, end), written))) {
      written.unshift(above);
      start--;
    } else if (below !== undefined) {
      written.push(below);
      end++;
    } else return undefined;
  }
}

function replaced(old: readonly string[], found: readonly Change[], start: number, end: number): string[] {
  const lines: string[] = [];
  let at = start;
  for (const { oldStart, removed, added } of found) {
    lines.push(...old.slice(at, oldStart), ...added);
    at = oldStart + removed.length;
  }
  return [...lines, ...old.slice(at, end)];
}

/** The new lines without the last line end; undefined where that would be ambiguous or wrong. */
function said(before: readonly string[], after: readonly string[]): string | undefined {
  const text = after.join("");
  if (before.length === 0 || after.length === 0) return undefined;
  const end = endOf(before);
  const inner = end === "" ? text : endOf(after) === end ? text.slice(0, -end.length) : undefined;
  return inner === "" ? undefined : inner;
}

function sameEnd(before: readonly string[], after: readonly string[]): boolean {
  return before.length === 0 || after.length === 0 || endOf(before) === endOf(after);
}

function endOf(lines: readonly string[]): string {
  return /\r?\n$/.exec(lines.at(-1) ?? "")?.[0] ?? "";
}
