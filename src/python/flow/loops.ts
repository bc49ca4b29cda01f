/** `for` and `while`: bodies are read so often that what one round binds is seen by the next. */
import type { For, While } from "../ast.js";
import { alternatives } from "./branches.js";
import type { Env } from "./env.js";
import { evaluate, pass } from "./evaluate.js";
import { execute } from "./execute.js";
import { iterate } from "./iteration.js";
import type { Frame } from "./program.js";
import { bindTarget } from "./targets.js";
import type { Values } from "./values.js";

/** The body is read once for each known item, twice where the items are not known: what one round binds is seen by the next. */
export function executeFor(statement: For, frame: Frame): void {
  const values = pass(statement.iterable, frame);
  let broken = false;
  const round = (item: Values): void => {
    broken = loopOnce(() => runRound(statement, item, frame), frame) || broken;
  };
  const rounds = iterate(statement.iterable, values, frame, round);
  if (rounds.length === 1) for (const item of rounds) round(item);
  executeElse(statement, broken, frame);
}

function runRound(statement: For, item: Values, frame: Frame): void {
  bindTarget(statement.target, item, frame);
  execute(statement.body.body, frame);
}

/** Twice, so that what one round binds is seen by the next. */
export function executeWhile(statement: While, frame: Frame): void {
  let broken = false;
  for (const _ of [1, 2]) {
    evaluate(statement.test, frame);
    broken = loopOnce(() => execute(statement.body.body, frame), frame) || broken;
  }
  executeElse(statement, broken, frame);
}

/** `else` of a loop: what a `break` leaves goes past it. */
function executeElse({ otherwise }: For | While, broken: boolean, frame: Frame): void {
  const body = otherwise?.body ?? [];
  const through = () => {
    execute(body, frame);
    return true;
  };
  if (broken) alternatives([() => true, through], frame);
  else through();
}

/** @returns whether a `break` was met. */
function loopOnce(body: () => void, frame: Frame): boolean {
  const outer = frame.loop;
  const exits: Env[] = [];
  const before = frame.env;
  const loop = { base: before, exits, broken: false };
  frame.loop = loop;
  const run = before.branch();
  frame.env = run;
  body();
  const end = frame.dead ? undefined : frame.env;
  frame.env = before;
  frame.dead = false;
  frame.loop = outer;
  before.join([before.branch(), end, ...exits]);
  return loop.broken;
}
