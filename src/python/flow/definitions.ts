/** `def` and `class`: binding them; a class body runs at once, function bodies when their turn comes. */
import type { Call, ClassDef, Expr, FunctionDef } from "../ast.js";
import { callValue } from "./calls.js";
import { Env } from "./env.js";
import { evaluate } from "./evaluate.js";
import { execute } from "./execute.js";
import { addFunction } from "./functions.js";
import { type ClassInfo, type Frame, placeKey } from "./program.js";
import { namesOf } from "./scopes.js";
import { bindName } from "./targets.js";
import { classValue, functionValue, union, type Values } from "./values.js";

export function defineFunction(definition: FunctionDef, frame: Frame): void {
  const decorators = definition.decorators.map((decorator) => evaluate(decorator, frame));
  const info = addFunction(definition, frame);
  for (const param of definition.params) {
    if (param.fallback) frame.program.bindings.add(`${info.id}.=${param.name}`, evaluate(param.fallback, frame));
  }
  const plain: Values = [functionValue(info.id)];
  const decorated = decorators.reduceRight(
    (held, decorator, index) => decorate(held, decorator, definition.decorators[index], frame),
    plain,
  );
  bindName(definition.name, decorated, frame);
}

/** What a decorator of the program puts in the function's place; one of a library keeps it. */
function decorate(held: Values, decorator: Values, expression: Expr | undefined, frame: Frame): Values {
  const own = decorator.filter((value) => value.kind === "function");
  if (own.length === 0 || !expression) return held;
  const call: Call = {
    type: "call",
    callee: expression,
    args: [],
    parens: { start: expression.end, end: expression.end },
    start: expression.start,
    end: expression.end,
  };
  const args = { positional: [{ values: held, argument: undefined, containers: [] }], keywords: new Map(), open: false };
  const given = union(...own.map((value) => callValue(value, { call, callees: own, args, frame })));
  return given.length ? given : held;
}

export function defineClass(definition: ClassDef, frame: Frame): void {
  const info = addClass(definition, frame);
  const bases = definition.bases.filter((base) => base.kind === "positional").flatMap((base) => evaluate(base.value, frame));
  info.bases = bases;
  for (const base of bases) if (base.kind === "class") subclassesOf(base.id, frame).add(info.id);
  const inner: Frame = { ...frame, scope: info.scope, cls: info, fn: undefined, env: new Env(), dead: false, loop: undefined };
  execute(definition.body.body, inner);
  bindName(definition.name, [classValue(info.id)], frame);
}

function addClass(definition: ClassDef, frame: Frame): ClassInfo {
  const id = `c${placeKey(frame.module, definition)}`;
  const known = frame.program.classes.get(id);
  if (known) return known;
  const scope = { id, kind: "class" as const, names: namesOf(definition.body.body), parent: frame.scope };
  const info: ClassInfo = { id, definition, module: frame.module, scope, bases: [] };
  frame.program.classes.set(id, info);
  frame.program.changed = true;
  return info;
}

function subclassesOf(id: string, frame: Frame): Set<string> {
  const known = frame.program.subclasses.get(id) ?? new Set<string>();
  frame.program.subclasses.set(id, known);
  return known;
}
