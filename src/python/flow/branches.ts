/** `if`, `match` and `try`: ways that part and join again. */
import type { Block, If, Match, Try } from "../ast.js";
import { casesFor, decided } from "./choices.js";
import type { Env } from "./env.js";
import { evaluate } from "./evaluate.js";
import { execute } from "./execute.js";
import { type Frame, placeKey } from "./program.js";
import { bindName } from "./targets.js";
import { unknown } from "./values.js";

/** Runs each way on an overlay of the state, then joins those that come through. */
function alternatives(ways: readonly (() => void)[], frame: Frame, also: readonly Env[] = []): void {
  const before = frame.env;
  const ends: (Env | undefined)[] = [...also];
  for (const way of ways) {
    frame.env = before.branch();
    frame.dead = false;
    way();
    ends.push(frame.dead ? undefined : frame.env);
  }
  frame.env = before;
  frame.dead = !before.join(ends);
}

export function executeIf(statement: If, frame: Frame): void {
  const holds = decided(statement.test, (part) => evaluate(part, frame), frame);
  evaluate(statement.test, frame);
  if (holds !== undefined) {
    execute((holds ? statement.then : statement.otherwise)?.body ?? [], frame);
    return;
  }
  alternatives([() => execute(statement.then.body, frame), () => execute(statement.otherwise?.body ?? [], frame)], frame);
}

export function executeMatch(statement: Match, frame: Frame): void {
  frame.program.domain.decides(evaluate(statement.subject, frame), statement.subject, frame);
  const cases = casesFor(statement, (part) => evaluate(part, frame), frame);
  const sure = cases.length < statement.cases.length && cases.at(-1)?.texts !== undefined;
  const ways = cases.map((clause) => () => {
    for (const name of clause.captures) bindName(name, [unknown(`case@${placeKey(frame.module, clause.body)}:${name}`)], frame);
    if (clause.guard) evaluate(clause.guard, frame);
    execute(clause.body.body, frame);
  });
  const complete = sure || cases.some((clause) => clause.wildcard);
  alternatives(complete ? ways : [...ways, () => {}], frame);
}

/** A handler starts from any state of the body: before it, or after. */
export function executeTry(statement: Try, frame: Frame): void {
  const before = frame.env;
  const tried = before.branch();
  frame.env = tried;
  execute(statement.body.body, frame);
  const broke = frame.dead;
  if (!broke) execute(statement.otherwise?.body ?? [], frame);
  const after = frame.dead ? undefined : frame.env;
  const ends: (Env | undefined)[] = [after];
  for (const handler of statement.handlers) {
    frame.env = before.branch();
    frame.env.join([tried, frame.env.branch()]);
    frame.dead = false;
    handle(handler, frame);
    ends.push(frame.dead ? undefined : frame.env);
  }
  frame.env = before;
  frame.dead = !before.join(ends);
  finish(statement.final, frame);
}

function handle(handler: Try["handlers"][number], frame: Frame): void {
  if (handler.exception) evaluate(handler.exception, frame);
  if (handler.name) bindName(handler.name, [unknown(`exception@${placeKey(frame.module, handler)}`)], frame);
  execute(handler.body.body, frame);
}

/** `finally` runs on every path, also when none comes through. */
function finish(final: Block | undefined, frame: Frame): void {
  if (!final) return;
  const dead = frame.dead;
  frame.dead = false;
  execute(final.body, frame);
  frame.dead ||= dead;
}
