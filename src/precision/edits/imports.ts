/** Where a new import goes. */
import type { Comment, Module, Stmt } from "../../python/ast.js";
import { blocksOf } from "../../python/children.js";
import type { Edit } from "../../types.js";
import { indentBefore, lineBreak, lineStart, nextLine } from "./lines.js";
import { isDirective } from "./talk.js";
import { commentAt, nextToken } from "./trivia.js";

/**
 * Adds `statement` (without line end) at module level: before the first import that is not of `__future__`, also when that one
 * stands in a `try` or `if`; without imports before the first statement after the docstring, above its comment.
 */
export function addImport(module: Module, statement: string): Edit {
  const { text, body } = module;
  const start = body.findIndex((candidate, index) => !isProlog(candidate, index));
  const rest = start < 0 ? [] : body.slice(start);
  const anchor = firstOnLine(text, rest, rest.findIndex(imports));
  if (anchor) return insertAbove(module, lineStart(text, anchor.start), statement, body[start - 1]);
  const [first] = rest;
  if (first) return insertAbove(module, aboveComments(module, lineStart(text, first.start)), statement, body[start - 1]);
  return appendLine(module, body.at(-1)?.end ?? text.length, statement);
}

/** The statement that begins the line of `body[index]`: `;` may stand between. */
function firstOnLine(text: string, body: readonly Stmt[], index: number): Stmt | undefined {
  let first = index;
  while (first > 0 && indentBefore(text, body[first]?.start ?? 0) === undefined) first--;
  return body[first];
}

/** The docstring and the `__future__` imports, which must come first. */
function isProlog(statement: Stmt, index: number): boolean {
  if (statement.type === "import-from") return statement.level === 0 && statement.module === "__future__";
  return index === 0 && statement.type === "expression" && statement.value.type === "string";
}

/** An import, or a `try`, `if` or `with` that holds one. */
function imports(statement: Stmt): boolean {
  if (statement.type === "import" || statement.type === "import-from") return true;
  const guards = statement.type === "try" || statement.type === "if" || statement.type === "with";
  return guards && blocksOf(statement).some((block) => block.body.some(imports));
}

function insertAbove(module: Module, at: number, statement: string, prolog: Stmt | undefined): Edit {
  const { text } = module;
  if (prolog && at < prolog.end) return appendLine(module, prolog.end, statement);
  const indent = indentBefore(text, nextToken(module, at)) ?? "";
  return { start: at, end: at, text: `${indent}${statement}${lineBreak(text, at)}` };
}

/** After the line of `offset`, on a line of its own. */
function appendLine({ text }: Module, offset: number, statement: string): Edit {
  const at = nextLine(text, offset);
  const newline = lineBreak(text, offset);
  const closed = at === 0 || text[at - 1] === "\n" || text.slice(0, at) === "\uFEFF";
  return { start: at, end: at, text: closed ? statement + newline : newline + statement };
}

/** Start of the comment lines right above `start`; below them when they speak to tools or lawyers. */
function aboveComments(module: Module, start: number): number {
  const lines: Comment[] = [];
  for (let line = start; line > 0; ) {
    const above = lineStart(module.text, line - 1);
    const comment = commentAt(module, above);
    if (!comment) break;
    lines.push(comment);
    line = above;
  }
  const fixed = lines.some(({ text }) => isDirective(text) || /copyright|licen[sc]e|spdx|coding[:=]/i.test(text));
  return fixed ? start : (lines.at(-1)?.start ?? start);
}
