/**
 * Logical lines of a cell, as IPython cuts them: brackets, strings and backslashes join lines. Only what tells magics from code is looked at.
 * @see https://ipython.readthedocs.io/en/stable/config/inputtransforms.html
 */

export interface LogicalLine {
  /** First character that is no white space. */
  readonly first: number;
  /** Just after the first `=` outside brackets; undefined without one. */
  readonly assigned: number | undefined;
  /** Just after the last character of code, comments not counted. */
  readonly codeEnd: number;
  /** The line feed, or the end of the text. */
  readonly end: number;
}

/** The logical line that begins at `start`; `stop` says where reading ends early, given the offset after an assignment's `=`. */
export function logicalLine(text: string, start: number, stop: (assigned: number) => boolean): LogicalLine {
  const first = skipBlank(text, start);
  let [at, depth, codeEnd] = [first, 0, first];
  let assigned: number | undefined;
  while (at < text.length) {
    const char = text.charAt(at);
    if (char === "\n" && depth <= 0) break;
    const next = after(text, at, char);
    if ("([{".includes(char)) depth++;
    else if (")]}".includes(char)) depth--;
    else if (char === "=" && depth <= 0 && assigned === undefined && isAssignment(text, at)) {
      assigned = next;
      if (stop(next)) return { first, assigned, codeEnd: next, end: physicalEnd(text, next) };
    }
    if (!" \t\f\r\n#".includes(char)) codeEnd = next;
    at = next;
  }
  return { first, assigned, codeEnd, end: at };
}

/** The line feed that ends the line of `at`, lines joined by a backslash included; else the end of the text. */
export function physicalEnd(text: string, at: number): number {
  for (let from = at; ; ) {
    const end = text.indexOf("\n", from);
    if (end < 0) return text.length;
    if (text[end - 1] !== "\\" && !text.startsWith("\\\r", end - 2)) return end;
    from = end + 1;
  }
}

/** First offset from `at` on that is no white space of its line. */
export function skipBlank(text: string, at: number): number {
  let next = at;
  while (/[ \t\f]/.test(text.charAt(next))) next++;
  return next;
}

/** Offset after the token piece at `at`: a whole string, comment or backslash pair, else one character. */
function after(text: string, at: number, char: string): number {
  if (char === "#") {
    const end = text.indexOf("\n", at);
    return end < 0 ? text.length : end;
  }
  if (char === '"' || char === "'") return afterString(text, at, char);
  if (char !== "\\") return at + 1;
  return Math.min(text.length, at + (text.startsWith("\r\n", at + 1) ? 3 : 2));
}

function afterString(text: string, start: number, quote: string): number {
  const triple = text.startsWith(quote.repeat(3), start);
  const close = triple ? quote.repeat(3) : quote;
  for (let at = start + close.length; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text.startsWith(close, at)) return at + close.length;
    else if (!triple && text[at] === "\n") return at;
  }
  return text.length;
}

/** `=` by itself: not part of `==`, `<=`, `+=`, `:=` and the like. */
function isAssignment(text: string, at: number): boolean {
  return text[at + 1] !== "=" && !"=!<>+-*/%&|^@:".includes(text[at - 1] ?? "=");
}
