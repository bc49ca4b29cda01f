/** Dicts that are another view of names: `vars(x)`, `x.__dict__`, `globals()`. */
import type { Expr } from "../ast.js";
import { allocate } from "./evaluate.js";
import { attributesOf } from "./held.js";
import type { Frame } from "./program.js";
import { type ContainerValue, type InstanceValue, union, type Values } from "./values.js";

/** Attributes of an instance as a dict; what is stored into it is an attribute. Methods are not in it. */
export function viewOf(value: InstanceValue, at: Expr, frame: Frame): ContainerValue {
  const entries = new Map<string, Values>();
  for (const [name, values] of attributesOf(value.cls, frame.program)) {
    if (values.every((held) => held.kind !== "function")) entries.set(name, union(entries.get(name), values));
  }
  const store = (key: string, values: Values, writer: Frame) => {
    writer.fn?.attributeWrites.add(key);
    writer.env.forgetPaths((path) => (key === "*" ? path.includes(".") : path.endsWith(`.${key}`)));
    frame.program.attributes.add(`${value.cls}.${key}`, values);
  };
  return view(at, entries, store, frame);
}

/** Names of the module as a dict. */
export function globalsOf(at: Expr, frame: Frame): ContainerValue {
  const { program, module } = frame;
  const scope = `${module.scope.id}.`;
  const keys = program.bindings.keysUnder(scope);
  const entries = new Map(keys.map((key) => [key.slice(scope.length), program.bindings.get(key) ?? []]));
  const store = (key: string, values: Values) => {
    program.outerWrites.add(scope + key);
    program.bindings.add(scope + key, values);
  };
  return view(at, entries, store, frame);
}

function view(
  at: Expr,
  entries: Map<string, Values>,
  store: (key: string, values: Values, writer: Frame) => void,
  frame: Frame,
): ContainerValue {
  const made = allocate("dict", at, entries, false, frame);
  frame.program.views.set(made.id, store);
  return made;
}
