/** Unified diffs that `git apply` and `patch -p1` accept. No `diff --git` line: with it, git would not look relative to the working directory. */
import type { Edit } from "../types.js";
import { type Change, changes, distinctEdits, gitLineStarts, splitLines } from "./changes.js";

const CONTEXT = 3;
const NO_NEWLINE = "\\ No newline at end of file\n";

/**
 * The patch of one file; empty when nothing changed.
 * @param path relative, with `/`; it gets `a/` and `b/` before it.
 * @param edits those that were applied, in any order.
 */
export function patchOf(path: string, input: string, output: string, edits: readonly Edit[]): string {
  if (input === output) return "";
  const starts = gitLineStarts(input);
  const lines = linesOf(input, starts);
  const hunks = groupChanges(changes(input, output, distinctEdits(edits), starts));
  let shift = 0;
  const parts = [`--- ${headerName(`a/${path}`)}\n+++ ${headerName(`b/${path}`)}\n`];
  for (const hunk of hunks) {
    const { text, growth } = renderHunk(lines, hunk, shift);
    parts.push(text);
    shift += growth;
  }
  return parts.join("");
}

interface Lines {
  readonly count: number;
  /** Lines `[from, to)` with their ends. */
  slice(from: number, to: number): string[];
}

/** A hunk shows a few lines of a file that may have very many. */
function linesOf(text: string, starts: readonly number[]): Lines {
  const count = starts.at(-1) === text.length ? starts.length - 1 : starts.length;
  return { count, slice: (from, to) => splitLines(text.slice(starts[from] ?? text.length, starts[to])) };
}

/** Changes that share context lines stand in one hunk. */
function groupChanges(all: readonly Change[]): Change[][] {
  const hunks: Change[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const change of all) {
    if (change.oldStart - end <= 2 * CONTEXT) hunks.at(-1)?.push(change);
    else hunks.push([change]);
    end = change.oldStart + change.removed.length;
  }
  return hunks;
}

function renderHunk(lines: Lines, hunk: readonly Change[], shift: number): { text: string; growth: number } {
  const first = hunk[0]?.oldStart ?? 0;
  const start = Math.max(0, first - CONTEXT);
  const body: string[] = [];
  let at = start;
  let growth = 0;
  for (const { oldStart, removed, added } of hunk) {
    body.push(...prefixed(" ", lines.slice(at, oldStart)), ...prefixed("-", removed), ...prefixed("+", added));
    at = oldStart + removed.length;
    growth += added.length - removed.length;
  }
  const end = Math.min(lines.count, at + CONTEXT);
  body.push(...prefixed(" ", lines.slice(at, end)));
  const count = end - start;
  return { text: `@@ -${span(start, count)} +${span(start + shift, count + growth)} @@\n${body.join("")}`, growth };
}

/** 1-based; an empty span is written with the line before it. */
function span(start: number, count: number): string {
  return `${count === 0 ? start : start + 1},${count}`;
}

function prefixed(sign: string, lines: readonly string[]): string[] {
  return lines.map((line) => (line.endsWith("\n") ? sign + line : `${sign}${line}\n${NO_NEWLINE}`));
}

const ESCAPES: Readonly<Record<string, string>> = { "\t": "\\t", "\n": "\\n", "\r": "\\r", '"': '\\"', "\\": "\\\\" };

/** As git writes names: quoted with C escapes when they hold quotes, backslashes or control characters; a tab ends one with blanks. */
function headerName(name: string): string {
  const quoted = name.replace(/[\p{Cc}"\\]/gu, (char) => ESCAPES[char] ?? octal(char.charCodeAt(0)) ?? char);
  if (quoted !== name) return `"${quoted}"`;
  return name.includes(" ") ? `${name}\t` : name;
}

/** Control characters beyond ASCII stand as they are, like all other letters beyond ASCII. */
function octal(code: number): string | undefined {
  return code > 0x7f ? undefined : `\\${code.toString(8).padStart(3, "0")}`;
}
