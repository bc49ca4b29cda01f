/** Fields of dataclasses and their like: a default counts only where an instance is made without a value of its own. */
import type { Assign, ClassDef, Expr } from "../ast.js";
import { ancestors } from "./classes.js";
import type { Arguments } from "./domain.js";
import { evaluate, pass } from "./evaluate.js";
import { callFunction, lastName } from "./functions.js";
import type { ClassInfo, Frame, Program } from "./program.js";
import { union, unknown, type Values } from "./values.js";

/** Source: dataclasses, attrs (`attrs.define`, `attr.s`), pydantic.dataclasses. */
const MAKERS = new Set(["dataclass", "define", "mutable", "frozen", "attrs", "s"]);
const BASES = new Set(["NamedTuple", "BaseModel", "Struct"]);

/** Whether the annotated names of a class body are fields that its constructor takes. */
const hasFields = ({ decorators, bases }: ClassDef): boolean =>
  decorators.some((decorator) => MAKERS.has(lastName(decorator))) || bases.some(({ value }) => BASES.has(lastName(value)));

const defaultOf = (cls: string, name: string) => `${cls}.=${name}`;

/** `name: type = value` in the body of such a class. */
export function bindField(name: string, value: Expr, cls: ClassInfo, frame: Frame): void {
  frame.program.bindings.add(defaultOf(cls.id, name), fallback(value, frame));
}

/** The value itself, or what `field(default=...)` and `field(default_factory=...)` give. */
function fallback(value: Expr, frame: Frame): Values {
  const named = (name: string) =>
    value.type === "call" ? value.args.find((argument) => argument.name === name)?.value : undefined;
  const [plain, factory] = [named("default"), named("default_factory") ?? named("factory")];
  if (plain) return pass(plain, frame);
  if (factory) return made(factory, frame);
  return value.type === "call" && lastName(value.callee).toLowerCase() === "field" ? [] : pass(value, frame);
}

function made(factory: Expr, frame: Frame): Values {
  const { program } = frame;
  const functions = evaluate(factory, frame).flatMap((value) =>
    value.kind === "function" ? (program.functions.get(value.id) ?? []) : [],
  );
  return functions.length
    ? union(...functions.map((fn) => callFunction(fn, [], undefined, frame)))
    : [unknown(`factory@${frame.module.index}:${factory.start}`)];
}

/** Defaults of a field in a class and its bases, nearest first. */
export function defaultsOf(cls: string, name: string, program: Program): Values {
  return (
    ancestors(cls, program)
      .map((id) => program.bindings.get(defaultOf(id, name)))
      .find((values) => values !== undefined) ?? []
  );
}

/** Names that a class and its bases annotate, the bases' first. */
function fieldsOf(cls: string, program: Program): readonly string[] {
  const names = [...ancestors(cls, program)]
    .reverse()
    .flatMap((id) => annotated(program.classes.get(id)?.definition.body.body ?? []));
  return [...new Set(names)];
}

const annotated = (body: ClassDef["body"]["body"]): string[] =>
  body.flatMap((statement) =>
    statement.type === "assign" && statement.annotation && statement.targets[0]?.type === "name" ? [statement.targets[0].id] : [],
  );

/** A class without `__init__`: arguments are its fields, and what is not given is the default. */
export function assignFields(cls: string, args: Arguments, { program }: Frame): void {
  const fields = fieldsOf(cls, program);
  const set = (name: string, values: Values) => program.attributes.add(`${cls}.${name}`, values);
  args.positional.forEach(({ values }, index) => {
    if (fields[index]) set(fields[index], values);
  });
  for (const [name, { values }] of args.keywords) set(name, values);
  for (const name of fields.slice(args.positional.length).filter((field) => !args.keywords.has(field))) {
    set(name, defaultsOf(cls, name, program));
    if (args.open) set(name, [unknown(`field:${cls}:${name}`)]);
  }
}

/** Something that is not read gets the class: it may make instances without any argument. */
export function releaseFields(cls: string, program: Program): void {
  for (const name of fieldsOf(cls, program)) program.attributes.add(`${cls}.${name}`, defaultsOf(cls, name, program));
}

/** The field that a statement of a class body gives a default; undefined where it gives none. */
export function fieldOf({ annotation, targets, value }: Assign, frame: Frame): string | undefined {
  const [target] = targets;
  const inBody = frame.cls !== undefined && frame.scope.kind === "class" && hasFields(frame.cls.definition);
  return inBody && annotation && value && target?.type === "name" ? target.id : undefined;
}
