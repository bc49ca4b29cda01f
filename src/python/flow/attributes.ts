/** `object.name`: what it reads, and what an assignment to it changes. */
import type { Attribute, Expr } from "../ast.js";
import { externalBases, lookupClass } from "./classes.js";
import { evaluate } from "./evaluate.js";
import { callFunction } from "./functions.js";
import type { Frame, Program } from "./program.js";
import {
  type ClassValue,
  classValue,
  external,
  type InstanceValue,
  member,
  method,
  moduleValue,
  type ObjectValue,
  taintOf,
  union,
  unknown,
  type Value,
  type Values,
} from "./values.js";

/** Text of a chain of names (`self.pipe`), the key of its flow-sensitive value. */
export function pathOf(expression: Expr): string | undefined {
  if (expression.type === "name") return expression.id;
  if (expression.type !== "attribute") return undefined;
  const object = pathOf(expression.object);
  return object && `${object}.${expression.name}`;
}

/** Values of `expression`; what this frame stored there wins over what is known of the object. */
export function readAttribute(expression: Attribute, frame: Frame): Values {
  const path = pathOf(expression);
  const stored = path ? frame.env.values(path) : undefined;
  const objects = evaluate(expression.object, frame);
  return stored ?? union(...objects.map((object) => attributeOf(object, expression.name, expression, frame)));
}

/** `value.name`. */
export function attributeOf(value: Value, name: string, expression: Expr, frame: Frame): Values {
  switch (value.kind) {
    case "external":
      return [external(`${value.path}.${name}`, { module: frame.module.index, start: expression.start, end: expression.end })];
    case "module":
      return moduleAttribute(value.index, name, frame);
    case "instance":
      return ownAttribute(value, name, frame) ?? [unknown(`${value.key}.${name}`, held(value.cls, frame.program))];
    case "class":
      return ownAttribute(value, name, frame) ?? [member(value, name)];
    case "constant":
      return value.value === null ? [] : [unknown(`${value.key}.${name}`)];
    case "member":
      return [value.object.kind === "object" ? member(value.object, `${value.name}.${name}`) : unknown(`${value.key}.${name}`)];
    case "object":
      return union(
        frame.program.domain.attribute(value, name, expression, frame),
        frame.program.attributes.get(`${value.key}.${name}`),
      );
    case "container":
      return [member(value, name)];
    case "unknown":
      return (
        frame.program.attributes.get(`${value.key}.${name}`) ?? [
          { ...unknown(`${value.key}.${name}`, value.taint), ...(value.given && { given: value.given }) },
        ]
      );
    default:
      return [unknown(`${value.key}.${name}`)];
  }
}

/** What an instance of a library's subclass holds: the library's methods may reach it (`torch.nn.Module.to`). */
function held(cls: string, program: Program): ObjectValue[] {
  return externalBases(cls, program).length ? taintOf(program.attributes.under(`${cls}.`).flat()) : [];
}

function moduleAttribute(index: number, name: string, frame: Frame): Values {
  const { program } = frame;
  const module = program.modules[index];
  if (!module) return [unknown(`module:${index}.${name}`)];
  const bound = program.bindings.get(`${module.scope.id}.${name}`);
  if (bound) return bound;
  const submodule = program.resolve(module, 1, name);
  return submodule ? [moduleValue(submodule.index)] : [unknown(`module:${module.path}.${name}`)];
}

/** Methods are bound, properties called; undefined when neither the class nor its relatives have the name. */
function ownAttribute(value: InstanceValue | ClassValue, name: string, frame: Frame): Values | undefined {
  const cls = value.kind === "instance" ? value.cls : value.id;
  const found = lookupClass(cls, name, frame.program);
  return found && union(...found.map((held) => bound(held, value, frame)));
}

function bound(held: Value, self: InstanceValue | ClassValue, frame: Frame): Values {
  const fn = held.kind === "function" ? frame.program.functions.get(held.id) : undefined;
  if (!fn) return [held];
  if (fn.kind === "property" && self.kind === "instance") return callFunction(fn, [self], undefined, frame);
  if (fn.kind === "classmethod") return [method(fn.id, self.kind === "class" ? self : classValue(self.cls))];
  return fn.kind === "method" && self.kind === "instance" ? [method(fn.id, self)] : [held];
}

/** `object.name = values`. */
export function storeAttribute(expression: Attribute, values: Values, frame: Frame): void {
  const path = pathOf(expression);
  const objects = evaluate(expression.object, frame);
  if (path) {
    frame.env.forgetPaths((other) => other.startsWith(`${path}.`));
    frame.env.bind(path, values);
  }
  frame.fn?.attributeWrites.add(expression.name);
  for (const object of objects) setAttribute(object, expression.name, values, expression, frame);
}

/** Remembers in the shared tables that `object.name` may be `values`. */
export function setAttribute(object: Value, name: string, values: Values, expression: Expr, frame: Frame): void {
  const { program } = frame;
  if (object.kind === "object") {
    program.domain.store(object, name, values, expression, frame);
    const replaced = values.filter((value) => value.kind !== "object" || value.made !== object.made);
    if (replaced.length) program.attributes.add(`${object.key}.${name}`, replaced);
  } else if (object.kind === "instance") program.attributes.add(`${object.cls}.${name}`, values);
  else if (object.kind === "class") program.attributes.add(`${object.id}.${name}`, values);
  else if (object.kind === "module") program.bindings.add(`${program.modules[object.index]?.scope.id}.${name}`, values);
  else if (object.kind === "unknown") program.attributes.add(`${object.key}.${name}`, values);
}
