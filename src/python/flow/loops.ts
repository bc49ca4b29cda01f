/** `for` and `while`: bodies are read so often that what one round binds is seen by the next. */
import type { For, While } from "../ast.js";
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
  const round = (item: Values): void => loopOnce(() => runRound(statement, item, frame), frame);
  const rounds = iterate(statement.iterable, values, frame, round);
  if (rounds.length === 1) for (const item of rounds) round(item);
  execute(statement.otherwise?.body ?? [], frame);
}

function runRound(statement: For, item: Values, frame: Frame): void {
  bindTarget(statement.target, item, frame);
  execute(statement.body.body, frame);
}

/** Twice, so that what one round binds is seen by the next. */
export function executeWhile(statement: While, frame: Frame): void {
  for (const _ of [1, 2]) {
    evaluate(statement.test, frame);
    loopOnce(() => execute(statement.body.body, frame), frame);
  }
  execute(statement.otherwise?.body ?? [], frame);
}

function loopOnce(body: () => void, frame: Frame): void {
  const outer = frame.loop;
  const exits: Env[] = [];
  frame.loop = { exits };
  const before = frame.env;
  const run = before.branch();
  frame.env = run;
  body();
  const end = frame.dead ? undefined : frame.env;
  frame.env = before;
  frame.dead = false;
  frame.loop = outer;
  before.join([before.branch(), end, ...exits]);
}
