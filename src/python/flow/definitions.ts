/** `def` and `class`: binding them; a class body runs at once, function bodies when their turn comes. */
import type { ClassDef, FunctionDef } from "../ast.js";
import { Env } from "./env.js";
import { evaluate, pass } from "./evaluate.js";
import { execute } from "./execute.js";
import { addFunction } from "./functions.js";
import { type ClassInfo, type Frame, placeKey } from "./program.js";
import { namesOf } from "./scopes.js";
import { bindName } from "./targets.js";
import { classValue, functionValue } from "./values.js";

export function defineFunction(definition: FunctionDef, frame: Frame): void {
  for (const decorator of definition.decorators) evaluate(decorator, frame);
  const info = addFunction(definition, frame);
  for (const param of definition.params) {
    if (param.fallback) frame.program.bindings.add(`${info.id}.=${param.name}`, pass(param.fallback, frame));
  }
  bindName(definition.name, [functionValue(info.id)], frame);
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
