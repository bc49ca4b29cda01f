/** Python that is indented as a whole, as template literals often hold it: read without the indentation, written with it. */
import type { Edit } from "../../types.js";
import { commonStart, isBlank, sharedIndent } from "../document/lines.js";

/** A text without its common indentation, and the way back. */
export interface Layout {
  readonly text: string;
  /** Offset in the indented text of each unit, and of the end. */
  readonly origin: readonly number[];
  /** An edit of `text` as an edit of the indented text. Whole lines go with their indentation, new ones get it. */
  indented(edit: Edit): Edit;
}

/** One line of the indented text. */
interface Line {
  /** Its first offset in the indented text, and how much of it is not read. */
  readonly begin: number;
  readonly stripped: number;
  /** What a new line in its place must begin with beyond what was stripped of it, and what this line needs after a new one. */
  readonly missing: string;
  readonly own: string;
}

/**
 * The ways to read `text`: without the indentation that all its lines share, and without the one that all but the first share (the first may
 * stand right after the opening quote). Lines of white space do not count.
 */
export function layouts(text: string): Layout[] {
  const lines = text.split("\n");
  const [all, below] = [commonIndentation(lines), commonIndentation(lines.slice(1))];
  return [layout(lines, all, 0), ...(all === "" && below ? [layout(lines, below, 1)] : [])];
}

function commonIndentation(lines: readonly string[]): string {
  const filled = lines.filter((line) => !isBlank(line));
  return filled.join("\n").slice(0, sharedIndent(filled));
}

/** @param first index of the first line that is indented. */
function layout(lines: readonly string[], indentation: string, first: number): Layout {
  const origin: number[] = [];
  const starts = new Map<number, Line>();
  const parts: string[] = [];
  let begin = 0;
  lines.forEach((line, index) => {
    const read = readLine(line, begin, indentation, index >= first);
    starts.set(origin.length, read);
    parts.push(line.slice(read.stripped));
    for (let at = read.stripped; at <= line.length; at++) origin.push(begin + at);
    begin += line.length + 1;
  });
  return { text: parts.join("\n"), origin, indented: (edit) => indent(edit, indentation, origin, starts) };
}

function readLine(line: string, begin: number, indentation: string, indented: boolean): Line {
  if (!indented) return { begin, stripped: 0, missing: "", own: indentation };
  if (line.startsWith(indentation)) return { begin, stripped: indentation.length, missing: "", own: indentation };
  const stripped = commonStart(line, indentation).length;
  return { begin, stripped, missing: indentation.slice(stripped), own: indentation.slice(0, stripped) };
}

function indent(edit: Edit, indentation: string, origin: readonly number[], starts: ReadonlyMap<number, Line>): Edit {
  const { start, end, text } = edit;
  const [first, last] = [starts.get(start), starts.get(end)];
  if (text === "" && first && last) return { start: first.begin, end: last.begin, text };
  const from = origin[start] ?? 0;
  const to = end === start ? from : last ? (origin[end] ?? 0) : (origin[end - 1] ?? 0) + 1;
  if (text === "") return { start: from, end: to, text };
  const lines = text.replace(/\n(?!\r?\n|$)/g, `\n${indentation}`);
  const after = !text.endsWith("\n") ? "" : start === end && first ? first.own : indentation;
  return { start: from, end: to, text: (text.startsWith("\n") ? "" : (first?.missing ?? "")) + lines + after };
}
