/** `if`, `match` and `try`: ways that part and join again. */
import type { Block, If, Match, Try } from "../ast.js";
import { casesFor, decided } from "./choices.js";
import type { Env } from "./env.js";
import { evaluate } from "./evaluate.js";
import { execute } from "./execute.js";
import { narrow } from "./narrowing.js";
import { type Frame, placeKey } from "./program.js";
import { bindName } from "./targets.js";
import { unknown } from "./values.js";

/** `false` for a way that nothing known so far takes. */
type Way = () => boolean;

/** Runs each way on an overlay of the state, then joins those that come through; one that nothing takes only where no other does. */
export function alternatives(ways: readonly Way[], frame: Frame, also: readonly Env[] = []): void {
  const before = frame.env;
  const ends: Env[] = [...also];
  const spare: Env[] = [];
  for (const way of ways) {
    frame.env = before.branch();
    frame.dead = false;
    const taken = way();
    if (!frame.dead) (taken ? ends : spare).push(frame.env);
  }
  frame.env = before;
  frame.dead = !before.join(ends.length ? ends : spare);
}

export function executeIf(statement: If, frame: Frame): void {
  const holds = decided(statement.test, (part) => evaluate(part, frame), frame);
  evaluate(statement.test, frame);
  if (holds !== undefined) {
    execute((holds ? statement.then : statement.otherwise)?.body ?? [], frame);
    return;
  }
  alternatives([() => take(statement, true, frame), () => take(statement, false, frame)], frame);
}

/** One branch. It is read even where nothing lets the test come out so. */
function take({ test, then, otherwise }: If, outcome: boolean, frame: Frame): boolean {
  const taken = narrow(test, outcome, frame);
  const { outcomes } = frame.program;
  const key = placeKey(frame.module, test);
  if (taken) outcomes.set(key, (outcomes.get(key) ?? new Set()).add(outcome));
  execute((outcome ? then : otherwise)?.body ?? [], frame);
  return taken;
}

export function executeMatch(statement: Match, frame: Frame): void {
  frame.program.domain.decides(evaluate(statement.subject, frame), statement.subject, frame);
  const cases = casesFor(statement, (part) => evaluate(part, frame), frame);
  const sure = cases.length < statement.cases.length && cases.at(-1)?.texts !== undefined;
  const ways = cases.map((clause) => () => {
    for (const name of clause.captures) bindName(name, [unknown(`case@${placeKey(frame.module, clause.body)}:${name}`)], frame);
    if (clause.guard) evaluate(clause.guard, frame);
    execute(clause.body.body, frame);
    return true;
  });
  const complete = sure || cases.some((clause) => clause.wildcard);
  alternatives(complete ? ways : [...ways, () => true], frame);
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
