/** Takes links out of call chains: `X.to(...)` becomes `X`, with the lines that held nothing else. */
import type { Call, Module } from "../../python/ast.js";
import type { Edit } from "../../types.js";
import { withCommentsAbove } from "./commentLines.js";
import { endsLine, indentBefore, lineStart, nextLine, skipBlanks, spansLines } from "./lines.js";
import { commentAt, hasComment, previousToken } from "./trivia.js";

/** Neighbouring links that go together: from the end of the token before the first dot to the last parenthesis. */
interface Run {
  readonly before: number;
  readonly dot: number;
  end: number;
}

/** Edits that drop the last link of each call in `calls`, inner links of a chain before outer ones. @throws TypeError for a call that is no `object.method(...)`. */
export function dropLinks(module: Module, calls: readonly Call[]): Edit[] {
  const runs = new Map<number, Run>();
  for (const call of calls) {
    const dot = dotOf(module, call);
    const before = previousToken(module, dot);
    const run = runs.get(before) ?? { before, dot, end: call.end };
    runs.delete(before);
    run.end = call.end;
    runs.set(call.end, run);
  }
  return [...runs.values()].map((run) => dropRun(module, run));
}

function dotOf(module: Module, { callee }: Call): number {
  const dot = callee.type === "attribute" ? previousToken(module, callee.nameRange.start) - 1 : -1;
  if (module.text[dot] !== ".") throw new TypeError("only a link of a call chain can be dropped");
  return dot;
}

function dropRun(module: Module, { before, dot, end }: Run): Edit {
  const { text } = module;
  if (ownLines(module, before, dot, end)) {
    return { start: withCommentsAbove(module, lineStart(text, dot)), end: nextLine(text, end), text: "" };
  }
  const goesOn = spansLines(text, before, dot) && text[skipBlanks(text, end)] === ".";
  const start = goesOn || hasComment(module, before, dot) ? dot : before;
  const glued = /\w/.test(text.charAt(start - 1)) && /\w/.test(text.charAt(end));
  return { start, end, text: glued ? " " : "" };
}

/** True when the lines from `dot` to `end` hold nothing else and the expression goes on after them. */
function ownLines(module: Module, before: number, dot: number, end: number): boolean {
  const { text } = module;
  if (indentBefore(text, dot) === undefined || !spansLines(text, before, dot)) return false;
  const rest = text.slice(end, nextLine(text, end));
  if (/^[ \t\f\v]*\\\r?\n/.test(rest)) return true;
  const joined = /\\\r?\n[ \t\f\v]*$/.test(text.slice(before, dot));
  const comment = commentAt(module, skipBlanks(text, end));
  return !joined && rest.endsWith("\n") && endsLine(text, comment?.end ?? end);
}
