/** Statements in order: names are bound, branches split and join, and what no path reaches is not read. */
import type { Assign, Block, Expr, For, If, Match, Stmt, Try, While, With } from "../ast.js";
import { callSpecial } from "./calls.js";
import { storeElement } from "./containers.js";
import { defineClass, defineFunction } from "./definitions.js";
import type { Env } from "./env.js";
import { evaluate, pass } from "./evaluate.js";
import { isContext } from "./functions.js";
import { bindImport, bindImportFrom } from "./imports.js";
import { iterate } from "./iteration.js";
import { soleConstant } from "./lookup.js";
import { type Frame, placeKey } from "./program.js";
import { bindName, bindTarget } from "./targets.js";
import { union, unknown, type Values } from "./values.js";

export function execute(body: readonly Stmt[], frame: Frame): void {
  for (const statement of body) {
    if (frame.dead) return;
    executeOne(statement, frame);
  }
}

function executeOne(statement: Stmt, frame: Frame): void {
  const row = ROWS[statement.type] as (statement: Stmt, frame: Frame) => void;
  row(statement, frame);
}

type Rows = { readonly [Type in Stmt["type"]]: (statement: Extract<Stmt, { type: Type }>, frame: Frame) => void };

const evaluateAll = ({ values }: { readonly values: readonly Expr[] }, frame: Frame): void => {
  for (const value of values) evaluate(value, frame);
};

const leave = (_: Stmt, frame: Frame): void => {
  frame.loop?.exits.push(frame.env);
  frame.dead = true;
};

const nothing = (): void => {};

/** One row per kind of statement. */
const ROWS: Rows = {
  expression: ({ value }, frame) => void evaluate(value, frame),
  assign,
  augmented: (statement, frame) => {
    evaluate(statement.value, frame);
    evaluate(statement.target, frame);
    bindTarget(statement.target, [unknown(`augmented@${placeKey(frame.module, statement)}`)], frame);
  },
  if: executeIf,
  for: executeFor,
  while: executeWhile,
  with: executeWith,
  try: executeTry,
  match: executeMatch,
  function: defineFunction,
  class: defineClass,
  import: bindImport,
  "import-from": bindImportFrom,
  return: ({ value }, frame) => {
    if (frame.fn && value) frame.program.returns.add(frame.fn.id, pass(value, frame));
    frame.dead = true;
  },
  delete: ({ targets }, frame) => remove(targets, frame),
  assert: ({ test }, frame) => {
    frame.program.domain.asserts(test, frame);
    evaluate(test, frame);
  },
  break: leave,
  continue: leave,
  raise: (statement, frame) => {
    evaluateAll(statement, frame);
    frame.dead = true;
  },
  unknown: evaluateAll,
  error: evaluateAll,
  pass: nothing,
  global: nothing,
  nonlocal: nothing,
};

function assign(statement: Assign, frame: Frame): void {
  if (!statement.value) return;
  const values = pass(statement.value, frame);
  for (const target of statement.targets) bindTarget(target, values, frame);
}

function remove(targets: readonly Expr[], frame: Frame): void {
  for (const target of targets) {
    if (target.type === "name") frame.env.bind(target.id, []);
    if (target.type !== "subscript") continue;
    const key = soleConstant(evaluate(target.index, frame));
    storeElement(evaluate(target.object, frame), key === undefined || key === null ? undefined : String(key), [], frame);
  }
}

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

function executeIf(statement: If, frame: Frame): void {
  evaluate(statement.test, frame);
  alternatives([() => execute(statement.then.body, frame), () => execute(statement.otherwise?.body ?? [], frame)], frame);
}

function executeMatch(statement: Match, frame: Frame): void {
  evaluate(statement.subject, frame);
  const ways = statement.cases.map((clause) => () => {
    for (const name of clause.captures) bindName(name, [unknown(`case@${placeKey(frame.module, clause.body)}:${name}`)], frame);
    if (clause.guard) evaluate(clause.guard, frame);
    execute(clause.body.body, frame);
  });
  const complete = statement.cases.some((clause) => clause.wildcard);
  alternatives(complete ? ways : [...ways, () => {}], frame);
}

/** The body is read once for each known item, twice where the items are not known: what one round binds is seen by the next. */
function executeFor(statement: For, frame: Frame): void {
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
function executeWhile(statement: While, frame: Frame): void {
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

function executeWith(statement: With, frame: Frame): void {
  for (const { context, target } of statement.items) {
    const values = union(...evaluate(context, frame).map((value) => entered(value, frame)));
    const held = union(values, contextYield(context, frame));
    if (target) bindTarget(target, held, frame);
  }
  execute(statement.body.body, frame);
}

function entered(value: Values[number], frame: Frame): Values {
  const own = callSpecial(value, "__enter__", frame);
  return own.length ? own : [value];
}

/** `with load() as pipe` of a generator function decorated as a context manager. */
function contextYield(context: Expr, frame: Frame): Values {
  if (context.type !== "call") return [];
  return union(
    ...evaluate(context.callee, frame).map((callee) => {
      const fn =
        callee.kind === "function"
          ? frame.program.functions.get(callee.id)
          : callee.kind === "method"
            ? frame.program.functions.get(callee.fn)
            : undefined;
      return fn && isContext(fn) ? (frame.program.yields.get(fn.id) ?? []) : [];
    }),
  );
}

/** A handler starts from any state of the body: before it, or after. */
function executeTry(statement: Try, frame: Frame): void {
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
