/** The lines that a statement or clause takes: from its indentation to its last line end. */
import type { Module, Stmt } from "../../python/ast.js";
import { blocksOf } from "../../python/children.js";
import type { Range } from "../../types.js";
import { indentBefore, isBlank, lineStart, nextLine, skipBlanks } from "./lines.js";
import { commentAt } from "./trivia.js";

/** End of the last simple statement in `statement`: the parser may count comments after it as part of the block. */
export function endOf(statement: Stmt): number {
  let current: Stmt = statement;
  for (;;) {
    const last: Stmt | undefined = blocksOf(current).at(-1)?.body.at(-1);
    if (!last) return current.end;
    current = last;
  }
}

/** True for a statement without blocks. */
export function isSimple(statement: Stmt): boolean {
  return blocksOf(statement).length === 0;
}

/**
 * The whole lines from `start` to the statement end `end`, with a `;` and a comment at their end. Undefined when other code
 * shares these lines, or a backslash joins them to others.
 */
export function wholeLines(module: Module, start: number, end: number): Range | undefined {
  const { text } = module;
  const from = lineStart(text, start);
  if (indentBefore(text, start) === undefined || /\\\r?\n$/.test(text.slice(Math.max(0, from - 3), from))) return undefined;
  const after = afterSemicolon(text, end);
  const at = skipBlanks(text, commentAt(module, skipBlanks(text, after))?.end ?? after);
  return /^(\r?\n|$)/.test(text.slice(at, at + 2)) ? { start: from, end: nextLine(text, at) } : undefined;
}

/** End of a statement with its `;`. */
export function afterSemicolon(text: string, end: number): number {
  const at = skipBlanks(text, end);
  return text[at] === ";" ? at + 1 : end;
}

/** As {@link wholeLines}, with the comment lines after a block that are indented deeper than its header. */
export function blockLines(module: Module, start: number, end: number): Range | undefined {
  const lines = wholeLines(module, start, end);
  const indent = indentBefore(module.text, start);
  return lines && indent !== undefined ? { start: lines.start, end: withTail(module, lines.end, indent) } : undefined;
}

function withTail(module: Module, end: number, indent: string): number {
  const { text } = module;
  let tail = end;
  for (let line = end; line < text.length; line = nextLine(text, line)) {
    const at = skipBlanks(text, line);
    const inside = at - line > indent.length && text.startsWith(indent, line) && commentAt(module, at) !== undefined;
    if (inside) tail = nextLine(text, line);
    else if (!isBlank(text.slice(line, nextLine(text, line)).trimEnd())) break;
  }
  return tail;
}
