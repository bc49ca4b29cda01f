/** Lines that nobody reads to their end (pictures in notebooks, packed JSON), cut to what changes in them. */
import type { Line } from "./hunks.js";

const LONGEST = 600;
/** What stays before the first difference. */
const LEAD = 80;

/** Lines of one hunk; of a changed pair both are cut at the same place, shortly before the first difference. */
export function clipped(lines: readonly Line[]): Line[] {
  return lines.map((line, index) => {
    if (line.text.length <= LONGEST) return line;
    const other = partner(lines, index);
    const from = other === undefined ? 0 : Math.max(0, sameStart(line.text, other.text) - LEAD);
    return { ...line, text: cut(line.text, from) };
  });
}

/** The line that took this one's place, or whose place it took: in a run of changes, the one at the same rank on the other side. */
function partner(lines: readonly Line[], index: number): Line | undefined {
  const own = lines[index]?.sign;
  if (own === " ") return undefined;
  let start = index;
  while (start > 0 && lines[start - 1]?.sign !== " ") start--;
  const run = lines.slice(start, index).filter(({ sign }) => sign === own).length;
  const rest = lines.slice(start);
  const end = rest.findIndex(({ sign }) => sign === " ");
  return rest.slice(0, end < 0 ? rest.length : end).filter(({ sign }) => sign !== own)[run];
}

function sameStart(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return at;
}

function cut(text: string, from: number): string {
  const rest = text.length - from - LONGEST;
  const before = from > 0 ? `[${from} characters] … ` : "";
  return `${before}${text.slice(from, from + LONGEST)}${rest > 0 ? ` … [${rest} characters]` : ""}`;
}
