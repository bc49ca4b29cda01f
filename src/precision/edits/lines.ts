/** Lines of the original text around an offset. A lone CR is no line end (the parser's view); `\r\n` belongs to its line. */

/** Start of the line that holds `offset`; a byte order mark is not part of the first line. */
export function lineStart(text: string, offset: number): number {
  const start = offset === 0 ? 0 : text.lastIndexOf("\n", offset - 1) + 1;
  return start === 0 && text.startsWith("\uFEFF") && offset > 0 ? 1 : start;
}

/** Start of the next line: after the line feed, or the end of the text. */
export function nextLine(text: string, offset: number): number {
  const end = text.indexOf("\n", offset);
  return end < 0 ? text.length : end + 1;
}

/** White space before `offset` on its line, or undefined when something else stands there. */
export function indentBefore(text: string, offset: number): string | undefined {
  const before = text.slice(lineStart(text, offset), offset);
  return isBlank(before) ? before : undefined;
}

/** True for spaces, tabs and form feeds only. */
export function isBlank(piece: string): boolean {
  return /^[ \t\f\v]*$/.test(piece);
}

/** The text's own line end: that of the line at `offset`, else the first one, else `\n`. */
export function lineBreak(text: string, offset: number): string {
  const here = text.indexOf("\n", offset);
  const at = here < 0 ? text.indexOf("\n") : here;
  return text[at - 1] === "\r" ? "\r\n" : "\n";
}

/** True when a line ends within `[start, end)`. */
export function spansLines(text: string, start: number, end: number): boolean {
  const at = text.indexOf("\n", start);
  return at >= 0 && at < end;
}

/** First offset from `offset` on that is no white space of its line. */
export function skipBlanks(text: string, offset: number): number {
  let at = offset;
  while (/[ \t\f\v]/.test(text.charAt(at))) at++;
  return at;
}

/** True when the line of `offset` ends there: only white space follows. A backslash that joins lines counts as the end. */
export function endsLine(text: string, offset: number): boolean {
  return /^[ \t\f\v]*\\?\r?(\n|$)/.test(text.slice(offset, nextLine(text, offset)));
}
