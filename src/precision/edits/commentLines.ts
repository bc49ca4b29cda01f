/** Comment lines above and inside what is removed. */
import type { Comment, Module } from "../../python/ast.js";
import { firstFrom } from "../../python/search.js";
import type { Range } from "../../types.js";
import { indentBefore, lineStart, skipBlanks } from "./lines.js";
import { continues, talksOfCast } from "./talk.js";
import { commentAt, commentsIn } from "./trivia.js";

/** Start of the removal of a line at `start`: comment lines directly above it that only talk about the cast go too. */
export function withCommentsAbove(module: Module, start: number): number {
  const above = blockAbove(module, start);
  let keep = above.length;
  for (;;) {
    const from = sentenceStart(above, keep);
    if (!talksOfCast(above.slice(from, keep).map((comment) => comment.text))) break;
    keep = from;
  }
  const first = above[keep];
  return first ? lineStart(module.text, first.start) : start;
}

/** Comment lines without a gap above the line that starts at `start`, with its indentation, topmost first. */
function blockAbove(module: Module, start: number): Comment[] {
  const indent = module.text.slice(start, skipBlanks(module.text, start));
  const found: Comment[] = [];
  for (let line = start; line > 0; ) {
    line = lineStart(module.text, line - 1);
    const comment = commentAt(module, line + indent.length);
    if (!comment || indentBefore(module.text, comment.start) !== indent) break;
    found.unshift(comment);
  }
  return found;
}

/** Index of the line where the sentence that ends before `to` begins. Read from the top: a line may go on with one that goes on itself. */
function sentenceStart(lines: readonly Comment[], to: number): number {
  let from = 0;
  let above: Comment | undefined;
  for (const [index, line] of lines.slice(0, to).entries()) {
    if (above && !continues(line.text, above.text, from < index - 1)) from = index;
    above = line;
  }
  return from;
}

/**
 * True when every comment line of its own in `range` only talks about the cast, so that it may go with the whole.
 * Comments within `statements` (in source order) do not count.
 */
export function onlyTalksOfCast(module: Module, range: Range, statements: readonly Range[]): boolean {
  const lines = commentsIn(module, range).filter(
    ({ start }) => indentBefore(module.text, start) !== undefined && !isWithin(statements, start),
  );
  for (let to = lines.length; to > 0; ) {
    const from = sentenceStart(lines, to);
    if (!talksOfCast(lines.slice(from, to).map((comment) => comment.text))) return false;
    to = from;
  }
  return true;
}

function isWithin(statements: readonly Range[], offset: number): boolean {
  const owner = statements[firstFrom(statements, offset, ({ start }) => start) - 1];
  return owner !== undefined && offset < owner.end;
}
