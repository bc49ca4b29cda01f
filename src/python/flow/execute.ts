/** Statements in order: names are bound, branches split and join, and what no path reaches is not read. */
import type { Assign, AugAssign, Expr, Stmt } from "../ast.js";
import { executeIf, executeMatch, executeTry } from "./branches.js";
import { dropElement, extendBy, shuffle, storeElement, updateBy } from "./containers.js";
import { executeWith } from "./contexts.js";
import { defineClass, defineFunction } from "./definitions.js";
import { evaluate, pass } from "./evaluate.js";
import { bindField, fieldOf } from "./fields.js";
import { bindParts, keptParts } from "./fresh.js";
import { bindImport, bindImportFrom } from "./imports.js";
import { soleConstant } from "./lookup.js";
import { executeFor, executeWhile } from "./loops.js";
import { type Frame, placeKey } from "./program.js";
import { readKeys } from "./reads.js";
import { bindTarget } from "./targets.js";
import { type ContainerValue, union, unknown, type Values } from "./values.js";

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

const leave = ({ type }: Stmt, frame: Frame): void => {
  const { loop } = frame;
  if (loop) loop.broken ||= type === "break";
  loop?.exits.push(frame.env.over(loop.base));
  frame.dead = true;
};

const nothing = (): void => {};

/** One row per kind of statement. */
const ROWS: Rows = {
  expression: ({ value }, frame) => void pass(value, frame),
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
  const field = fieldOf(statement, frame);
  if (field !== undefined && frame.cls) {
    bindField(field, statement.value, frame.cls, frame);
    return;
  }
  const values = pass(statement.value, frame);
  for (const target of statement.targets) {
    const kept = keptParts(target, statement.value, values, frame);
    bindTarget(target, values, frame);
    bindParts(target, statement.value, values, kept, frame);
  }
}

/** A list or dict stays the same one; anything else becomes something new. */
function augment(statement: AugAssign, frame: Frame): void {
  const values = pass(statement.value, frame);
  const before = evaluate(statement.target, frame);
  for (const value of before) if (value.kind === "container") grow(value, values, statement, frame);
  const kept = before.filter((value) => value.kind === "container");
  const changed = kept.length < before.length || kept.length === 0;
  const fresh = changed ? [unknown(`augmented@${placeKey(frame.module, statement)}`)] : [];
  bindTarget(statement.target, union(kept, fresh), frame);
}

function grow(object: ContainerValue, values: Values, statement: AugAssign, frame: Frame): void {
  if (object.shape === "dict") updateBy(object, values, `augmented@${placeKey(frame.module, statement)}`, frame);
  else extendBy(object, values, frame);
}

function remove(targets: readonly Expr[], frame: Frame): void {
  for (const target of targets) {
    if (target.type === "name") frame.env.bind(target.id, []);
    if (target.type !== "subscript") continue;
    const sole = soleConstant(evaluate(target.index, frame));
    const key = sole === undefined || sole === null ? undefined : String(sole);
    const objects = evaluate(target.object, frame);
    const [only, ...rest] = objects;
    for (const object of objects) if (object.kind === "container") readKeys(object, placeKey(frame.module, target), frame);
    if (only?.kind === "container" && only.shape === "dict" && rest.length === 0) dropElement(only, key, frame);
    else storeElement(objects, key, [], frame);
    for (const object of objects) if (object.kind === "container" && object.shape !== "dict") shuffle(object, frame);
  }
}
