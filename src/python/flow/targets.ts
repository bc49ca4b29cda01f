/** What an assignment, a loop or a `with` binds. */
import type { Expr } from "../ast.js";
import { contentsOf, readElement, storeElement } from "./containers.js";
import { certain } from "./env.js";
import { allocate, evaluate } from "./evaluate.js";
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
  const behind = items.length - 1 - star;
  const rows = star < 0 ? undefined : rowsOf(values, items.length - 1, frame);
  items.forEach((item, index) => {
    if (star < 0 || index < star) bindTarget(item, readElement(values, String(index), frame, item), frame);
    else if (item.type === "star")
      bindTarget(item.value, starred(item, rows?.slice(star, rows.length - behind), values, frame), frame);
    else bindTarget(item, rows?.[rows.length - items.length + index] ?? anyOf(values, frame), frame);
  });
}

/** The items of one tuple or list of which all are known; `least` have a target of their own. */
function rowsOf(values: Values, least: number, frame: Frame): readonly Values[] | undefined {
  const [only, ...others] = values;
  if (only?.kind !== "container" || only.shape === "dict" || only.shape === "set" || others.length) return undefined;
  const { entries, open } = contentsOf(only, frame);
  const rows = [...entries.values()];
  const steady = rows.every((row) => certain(row).length === row.length);
  return open || entries.has("*") || !steady || rows.length < least ? undefined : rows;
}

/** A starred target is a list, of what the others leave. */
function starred(item: Expr, rows: readonly Values[] | undefined, values: Values, frame: Frame): Values {
  const entries = rows ? rows.map((row, index) => [String(index), row] as const) : [["*", anyOf(values, frame)] as const];
  return [allocate("list", item, new Map(entries), rows === undefined, frame)];
}

/** Where positions are not known, any item may stand in any place. */
function anyOf(values: Values, frame: Frame): Values {
  return union(
    ...values.flatMap((value) =>
      value.kind === "container" ? [...contentsOf(value, frame).entries.values()] : [readElement([value], undefined, frame)],
    ),
  );
}
