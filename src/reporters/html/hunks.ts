/** One site's rewrite of one file as hunks with line numbers. Only the lines around its edits are looked at, so many sites in one file stay cheap. */
import type { Edit } from "../../types.js";
import { type Change, changes, lineIndex, splitLines, textAfter } from "../changes.js";

const CONTEXT = 3;

export interface Line {
  readonly sign: " " | "-" | "+";
  /** Without its line end. */
  readonly text: string;
}

/** Line numbers are 1-based. */
export interface Hunk {
  readonly oldStart: number;
  readonly newStart: number;
  readonly lines: readonly Line[];
}

/** A text, and where its lines start as git sees them. */
export interface Lines {
  readonly text: string;
  readonly starts: readonly number[];
}

/** How many lines longer the rewritten text is before an offset of the old one. */
export type Growth = (offset: number) => number;

/** @param edits distinct and in order. */
export function hunksOf(file: Lines, edits: readonly Edit[], growth: Growth): Hunk[] {
  return clusters(file.starts, edits).flatMap((cluster) => hunkOf(file, cluster, growth));
}

/** @param edits distinct and in order. */
export function growthOf({ text }: Lines, edits: readonly Edit[]): Growth {
  let sum = 0;
  const sums = edits.map((edit) => {
    sum += lineEnds(edit.text) - lineEnds(text.slice(edit.start, edit.end));
    return sum;
  });
  const ends = edits.map(({ end }) => end);
  return (offset) => (ends.length === 0 || (ends[0] ?? 0) > offset ? 0 : (sums[lineIndex(ends, offset)] ?? 0));
}

function lineEnds(text: string): number {
  return text.split("\n").length - 1;
}

/** Edits whose surroundings would meet stand together. */
function clusters(starts: readonly number[], edits: readonly Edit[]): Edit[][] {
  const found: Edit[][] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const edit of edits) {
    if (lineIndex(starts, edit.start) - last <= 2 * CONTEXT) found.at(-1)?.push(edit);
    else found.push([edit]);
    last = Math.max(last, lineIndex(starts, edit.end));
  }
  return found;
}

function hunkOf({ text, starts }: Lines, cluster: readonly Edit[], growth: Growth): Hunk[] {
  const first = Math.max(0, lineIndex(starts, cluster[0]?.start ?? 0) - CONTEXT - 1);
  const last = lineIndex(starts, Math.max(...cluster.map(({ end }) => end))) + CONTEXT + 1;
  const from = starts[first] ?? 0;
  const before = text.slice(from, starts[last + 1] ?? text.length);
  const moved = cluster.map((edit) => ({ ...edit, start: edit.start - from, end: edit.end - from }));
  const found = changes(before, textAfter(before, moved), moved);
  const head = found[0];
  if (!head) return [];
  const above = Math.max(0, head.oldStart - CONTEXT);
  const oldStart = first + above + 1;
  const lines = withContext(splitLines(before), found, above);
  return [{ oldStart, newStart: oldStart + growth(starts[first + above] ?? 0), lines }];
}

function withContext(old: readonly string[], found: readonly Change[], above: number): Line[] {
  const lines: Line[] = [];
  let at = above;
  for (const { oldStart, removed, added } of found) {
    lines.push(...signed(" ", old.slice(at, oldStart)), ...signed("-", removed), ...signed("+", added));
    at = oldStart + removed.length;
  }
  return [...lines, ...signed(" ", old.slice(at, at + CONTEXT))];
}

function signed(sign: Line["sign"], lines: readonly string[]): Line[] {
  return lines.map((line) => ({ sign, text: line.replace(/\r?\n$/, "") }));
}
