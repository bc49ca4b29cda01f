/** Interactive examples: `>>>` begins a statement, `...` goes on with it, all else is output. See Python's doctest. */
import { codeOf, isBlank, type Line } from "./lines.js";
import type { Row } from "./pieces.js";

const FIRST = /^([ \t]*)>>>(?!>) ?/;
const NEXT = /^([ \t]*)\.\.\.(?: |$)/;

/** Whether the first line that is not blank has a prompt. */
export function hasPrompts(text: string, lines: readonly Line[]): boolean {
  const first = lines.find((line) => !isBlank(codeOf(text, line)));
  return first !== undefined && startsExample(codeOf(text, first));
}

export const startsExample = (code: string): boolean => FIRST.test(code);

/** The rows with a prompt, whose code begins after it. */
export function promptRows(text: string, lines: readonly Line[]): Row[] {
  const rows: Row[] = [];
  let indent = "";
  for (const line of lines) {
    const code = codeOf(text, line);
    const above = rows.at(-1);
    const first = FIRST.exec(code);
    const next = above?.end === line.from ? NEXT.exec(code) : null;
    indent = first?.[1] ?? indent;
    if (first) rows.push({ ...line, start: line.start + first[0].length, lead: "first", tail: line.end });
    else if (next?.[1] === indent) rows.push({ ...line, start: line.start + next[0].length, lead: "next", tail: line.end });
    else if (above?.tail === line.from && !isBlank(code)) rows[rows.length - 1] = { ...above, tail: line.end };
  }
  return rows;
}

/** What stands before the prompt of a row. */
export function promptMargin(text: string, row: Row): string {
  return text.slice(row.from, row.start).replace(/(?:>>>|\.\.\.) ?$/, "");
}
