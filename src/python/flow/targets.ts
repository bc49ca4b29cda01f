/** What an assignment, a loop or a `with` binds. */
import type { Expr } from "../ast.js";
import { contentsOf, readElement, storeElement } from "./containers.js";
import { evaluate } from "./evaluate.js";
import { soleConstant } from "./lookup.js";
import { type Frame, placeKey } from "./program.js";
import { readWhole } from "./reads.js";
import { storeAttribute } from "./stores.js";
import { union, type Values } from "./values.js";

/** Binds a name where the frame stands, and for all who read it from elsewhere. */
export function bindName(id: string, values: Values, frame: Frame): Values {
  const { scope, program, module, env } = frame;
  const global = scope.names.globals.has(id);
  env.forgetPaths((path) => path.startsWith(`${id}.`));
  env.bind(id, values);
  const owner = global ? module.scope.id : scope.names.nonlocals.has(id) ? enclosing(id, frame) : scope.id;
  if (owner !== scope.id) {
    program.outerWrites.add(`${owner}.${id}`);
    frame.fn?.outerWrites.add(`${owner}.${id}`);
  }
  program.bindings.add(`${owner}.${id}`, values);
  if (scope.kind === "class" && frame.cls) program.attributes.add(`${frame.cls.id}.${id}`, values);
  return values;
}

function enclosing(id: string, frame: Frame): string {
  for (let scope = frame.scope.parent; scope; scope = scope.parent)
    if (scope.kind === "function" && scope.names.locals.has(id)) return scope.id;
  return frame.scope.id;
}

/** Binds any target: a name, attribute, subscript, or a tuple of them. */
export function bindTarget(target: Expr, values: Values, frame: Frame): void {
  switch (target.type) {
    case "name":
      bindName(target.id, values, frame);
      break;
    case "attribute":
      storeAttribute(target, values, frame);
      break;
    case "subscript": {
      const key = soleConstant(evaluate(target.index, frame));
      const objects = evaluate(target.object, frame);
      for (const object of objects) if (object.kind === "external") readWhole(values, placeKey(frame.module, target), frame);
      storeElement(objects, key === undefined || key === null ? undefined : String(key), values, frame);
      break;
    }
    case "tuple":
    case "list":
      unpack(target.items, values, frame);
      break;
    case "star":
      bindTarget(target.value, values, frame);
      break;
  }
}

function unpack(items: readonly Expr[], values: Values, frame: Frame): void {
  const star = items.findIndex((item) => item.type === "star");
  items.forEach((item, index) => {
    if (star >= 0 && index >= star) bindTarget(item, rest(values, frame), frame);
    else bindTarget(item, readElement(values, String(index), frame, item), frame);
  });
}

/** After a starred target positions are not known. */
function rest(values: Values, frame: Frame): Values {
  return union(
    ...values.flatMap((value) =>
      value.kind === "container" ? [...contentsOf(value, frame).entries.values()] : [readElement([value], undefined, frame)],
    ),
  );
}
