/** `object.name = values`: what an assignment to an attribute changes. */
import type { Attribute, Expr } from "../ast.js";
import { forgetAliases } from "./aliases.js";
import { pathOf } from "./attributes.js";
import { evaluate } from "./evaluate.js";
import { type Frame, placeKey } from "./program.js";
import { readWhole } from "./reads.js";
import { callSpecial } from "./specials.js";
import type { Value, Values } from "./values.js";

/** `object.name = values`. */
export function storeAttribute(expression: Attribute, values: Values, frame: Frame): void {
  const path = pathOf(expression);
  const objects = evaluate(expression.object, frame);
  frame.fn?.attributeWrites.add(expression.name);
  const set = callSetters(objects, expression.name, values, frame);
  if (set) frame.env.forgetPaths((other) => other === path);
  if (set) return;
  for (const object of objects) setAttribute(object, expression.name, values, expression, frame);
  if (path) {
    frame.env.forgetPaths((other) => other.startsWith(`${path}.`));
    frame.env.bind(path, values);
  }
}

/** Under what the setter of a property is kept. */
export const setterOf = (name: string): string => `${name}=`;

/** True when all of `objects` have the name as a property of the program that can be set. */
function callSetters(objects: Values, name: string, values: Values, frame: Frame): boolean {
  const set = objects.filter((object) => callSpecial(object, setterOf(name), [values], frame) !== undefined);
  return set.length > 0 && set.length === objects.length;
}

/** Remembers in the shared tables that `object.name` may be `values`. */
export function setAttribute(object: Value, name: string, values: Values, expression: Expr, frame: Frame): void {
  const { program } = frame;
  if (object.kind === "object") {
    program.domain.store(object, name, values, expression, frame);
    forgetAliases(object, name, frame);
    const replaced = values.filter((value) => value.kind !== "object" || value.made !== object.made);
    if (replaced.length) program.attributes.add(`${object.key}.${name}`, replaced);
  } else if (object.kind === "instance") program.attributes.add(`${object.cls}.${name}`, values);
  else if (object.kind === "class") program.attributes.add(`${object.id}.${name}`, values);
  else if (object.kind === "module") program.bindings.add(`${program.modules[object.index]?.scope.id}.${name}`, values);
  else if (object.kind === "unknown") program.attributes.add(`${object.key}.${name}`, values);
  else if (object.kind === "external") {
    readWhole(values, placeKey(frame.module, expression), frame);
    program.attributes.add(`ext:${object.path}.${name}`, values);
  }
}
