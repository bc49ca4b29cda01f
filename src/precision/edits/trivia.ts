/** What stands between tokens: white space, line ends, comments and backslashes that join lines. */
import type { Comment, Module } from "../../python/ast.js";
import { firstFrom } from "../../python/search.js";
import type { Range } from "../../types.js";

const firstComment = (comments: readonly Comment[], offset: number) => firstFrom(comments, offset, ({ start }) => start);

/** A comment without the carriage return and spaces that end its line. */
function trimmed(comment: Comment): Comment {
  const text = comment.text.trimEnd();
  return { text, start: comment.start, end: comment.start + text.length };
}

/** The comment that starts at `offset`. */
export function commentAt(module: Module, offset: number): Comment | undefined {
  const found = module.comments[firstComment(module.comments, offset)];
  return found?.start === offset ? trimmed(found) : undefined;
}

/** The comments that start within a range, in source order. */
export function commentsIn(module: Module, { start, end }: Range): Comment[] {
  const from = firstComment(module.comments, start);
  const to = firstComment(module.comments, end);
  return module.comments.slice(from, to).map(trimmed);
}

/** True when a comment starts within `[start, end)`. */
export function hasComment(module: Module, start: number, end: number): boolean {
  const next = module.comments[firstComment(module.comments, start)];
  return next !== undefined && next.start < end;
}

const FORWARD = /(?:[ \t\f\v\r\n\uFEFF]|\\\r?\n)*/y;

/** Start of the next token at or after `offset`. */
export function nextToken(module: Module, offset: number): number {
  let at = offset;
  for (;;) {
    FORWARD.lastIndex = at;
    at += FORWARD.exec(module.text)?.[0].length ?? 0;
    const comment = commentAt(module, at);
    if (!comment) return at;
    at = comment.end;
  }
}

/** End of the last token before `offset`. */
export function previousToken(module: Module, offset: number): number {
  let at = offset;
  for (;;) {
    at = skipSpaceBack(module.text, at);
    const comment = module.comments[firstComment(module.comments, at) - 1];
    if (!comment || comment.end < at) return at;
    at = comment.start;
  }
}

function skipSpaceBack(text: string, offset: number): number {
  for (let at = offset; ; at--) {
    const char = text.charAt(at - 1);
    const joins = char === "\\" && /^\r?\n/.test(text.slice(at, at + 2));
    if (!joins && !/[ \t\f\v\r\n]/.test(char)) return at;
  }
}
