/** Statements in order: names are bound, branches split and join, and what no path reaches is not read. */
import type { Assign, AugAssign, Expr, Stmt } from "../ast.js";
import { executeIf, executeMatch, executeTry } from "./branches.js";
import { extendBy, shuffle, storeElement } from "./containers.js";
import { executeWith } from "./contexts.js";
import { defineClass, defineFunction } from "./definitions.js";
import { evaluate, pass } from "./evaluate.js";
import { bindImport, bindImportFrom } from "./imports.js";
import { soleConstant } from "./lookup.js";
import { executeFor, executeWhile } from "./loops.js";
import { type Frame, placeKey } from "./program.js";
import { bindTarget } from "./targets.js";
import { union, unknown } from "./values.js";

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
  augmented: augment,
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

/** A list or dict stays the same one; anything else becomes something new. */
function augment(statement: AugAssign, frame: Frame): void {
  const values = pass(statement.value, frame);
  const before = evaluate(statement.target, frame);
  for (const value of before) if (value.kind === "container") extendBy(value, values, frame);
  const kept = before.filter((value) => value.kind === "container");
  const changed = kept.length < before.length || kept.length === 0;
  const fresh = changed ? [unknown(`augmented@${placeKey(frame.module, statement)}`)] : [];
  bindTarget(statement.target, union(kept, fresh), frame);
}

function remove(targets: readonly Expr[], frame: Frame): void {
  for (const target of targets) {
    if (target.type === "name") frame.env.bind(target.id, []);
    if (target.type !== "subscript") continue;
    const key = soleConstant(evaluate(target.index, frame));
    const objects = evaluate(target.object, frame);
    storeElement(objects, key === undefined || key === null ? undefined : String(key), [], frame);
    for (const object of objects) if (object.kind === "container" && object.shape !== "dict") shuffle(object, frame);
  }
}
