/** `def` and `class`: binding them; a class body runs at once, function bodies when their turn comes. */
import type { ClassDef, FunctionDef } from "../ast.js";
import { evaluateArguments, instantiate } from "./calls.js";
import { ancestors, inherited, METACLASS, madeBy, methodOf } from "./classes.js";
import { bindDefaults } from "./defaults.js";
import type { Arguments } from "./domain.js";
import { Env } from "./env.js";
import { evaluate } from "./evaluate.js";
import { execute } from "./execute.js";
import { noteFixture } from "./fixtures.js";
import { addFunction, callFunction, forUse } from "./functions.js";
import { type ClassInfo, type Frame, placeKey } from "./program.js";
import { namesOf } from "./scopes.js";
import { setterOf } from "./stores.js";
import { GrowingSet } from "./table.js";
import { bindName } from "./targets.js";
import { classValue, functionValue, sameValues, union, unknown, type Values } from "./values.js";

export function defineFunction(definition: FunctionDef, frame: Frame): void {
  const info = addFunction(definition, frame);
  bindDefaults(info, frame);
  noteFixture(info, frame.program);
  const plain: Values = [functionValue(info.id)];
  const decorated = decorateAll(plain, definition, frame);
  if (info.kind === "setter") frame.program.attributes.add(`${info.owner}.${setterOf(definition.name)}`, plain);
  else bindName(definition.name, decorated, frame);
}

/** The function or class after all its decorators, the innermost first. */
function decorateAll(plain: Values, definition: FunctionDef | ClassDef, frame: Frame): Values {
  const decorators = definition.decorators.map((decorator) => evaluate(decorator, frame));
  const use = placeKey(frame.module, definition);
  return decorators.reduceRight((held, decorator) => decorate(held, decorator, use, frame), plain);
}

/** What a decorator of the program puts in the function's place; one of a library keeps it. */
function decorate(held: Values, decorator: Values, use: string, frame: Frame): Values {
  const { program } = frame;
  const own = decorator.flatMap((value) => (value.kind === "function" ? (program.functions.get(value.id) ?? []) : []));
  const classes = decorator.filter((value) => value.kind === "class");
  if (own.length + classes.length === 0) return held;
  const args = { positional: [{ values: held, argument: undefined, containers: [] }], keywords: new Map(), open: false };
  // Nothing yet in the first round: the function itself would be called in its place for good.
  const given = own.map((fn) => callFunction(forUse(fn, use, program), [], args, frame));
  const made = classes.map((value) => instantiate(value, args, frame));
  return union(...given, ...made, own.length + classes.length < decorator.length ? held : []);
}

export function defineClass(definition: ClassDef, frame: Frame): void {
  const info = addClass(definition, frame);
  const bases = definition.bases.filter((base) => base.kind === "positional").flatMap((base) => evaluate(base.value, frame));
  if (!sameValues(info.bases, bases)) frame.program.forgetKin();
  info.bases = bases;
  for (const base of bases) if (base.kind === "class") subclassesOf(base.id, frame).add(info.id);
  const inner: Frame = { ...frame, scope: info.scope, cls: info, fn: undefined, env: new Env(), dead: false, loop: undefined };
  execute(definition.body.body, inner);
  const plain: Values = [classValue(info.id)];
  bindName(definition.name, decorateAll(plain, definition, frame), frame);
  subclassed(info, definition, frame);
  madeByMetaclass(info, definition, frame);
}

/** A metaclass of the program makes the class, or one that a base has: what it does with it (a registry) is done where the class stands. */
function madeByMetaclass(info: ClassInfo, { bases }: ClassDef, frame: Frame): void {
  const { program } = frame;
  const given = bases.find(({ kind, name }) => kind === "keyword" && name === "metaclass");
  if (given) program.attributes.add(`${info.id}.${METACLASS}`, evaluate(given.value, frame));
  for (const meta of inherited(info.id, METACLASS, program) ?? []) {
    if (meta.kind !== "class") continue;
    subclassesOf(madeBy(meta.id), frame).add(info.id);
    for (const [name, self] of [
      ["__new__", meta],
      ["__init__", classValue(info.id)],
    ] as const) {
      const fn = methodOf(meta.id, name, program);
      if (fn) callFunction(fn, [self], ofClass(info), frame);
    }
  }
}

/** Name, bases and namespace of a class. */
const ofClass = ({ id }: ClassInfo): Arguments => ({
  positional: ["name", "bases", "namespace"].map((what) => ({
    values: [unknown(`${what}:${id}`)],
    argument: undefined,
    containers: [],
  })),
  keywords: new Map(),
  open: false,
});

/** A base of the program is told of its new subclass. */
function subclassed(info: ClassInfo, definition: ClassDef, frame: Frame): void {
  const keywords = evaluateArguments(
    definition.bases.filter((base) => base.kind === "keyword"),
    frame,
    true,
  );
  const [, ...bases] = ancestors(info.id, frame.program);
  const told = bases
    .map((base) => frame.program.attributes.get(`${base}.__init_subclass__`))
    .find((values) => values !== undefined);
  for (const value of told ?? []) {
    const fn = value.kind === "function" ? frame.program.functions.get(value.id) : undefined;
    if (fn) callFunction(fn, [classValue(info.id)], keywords, frame);
  }
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

function subclassesOf(id: string, frame: Frame): GrowingSet {
  const known = frame.program.subclasses.get(id) ?? new GrowingSet(frame.program.reading);
  frame.program.subclasses.set(id, known);
  return known;
}
