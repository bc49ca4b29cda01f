/** `object.name`: what it reads. */
import type { Attribute, Expr } from "../ast.js";
import { externalBases, inherited, lookupClass, MODULE } from "./classes.js";
import { standsForItself, valueOfMember } from "./enumerations.js";
import { evaluate } from "./evaluate.js";
import { defaultsOf } from "./fields.js";
import { callFunction } from "./functions.js";
import { boundIn } from "./imports.js";
import { here } from "./lookup.js";
import type { Frame, Program } from "./program.js";
import { noteRun } from "./runs.js";
import { missingAttribute, SUPER, superAttribute } from "./specials.js";
import { TEXT_METHODS } from "./texts.js";
import {
  type ClassValue,
  classValue,
  derived,
  type ExternalValue,
  external,
  type InstanceValue,
  member,
  method,
  moduleValue,
  type ObjectValue,
  oneOf,
  symbolOf,
  taintOf,
  union,
  unknown,
  type Value,
  type Values,
} from "./values.js";
import { viewOf } from "./views.js";

/** Text of a chain of names (`self.pipe`), the key of its flow-sensitive value. */
export function pathOf(expression: Expr): string | undefined {
  if (expression.type === "name") return expression.id;
  if (expression.type !== "attribute") return undefined;
  const object = pathOf(expression.object);
  return object && `${object}.${expression.name}`;
}

/** Values of `expression`; what this frame stored there wins over what is known of the object, unless only some paths store it. */
export function readAttribute(expression: Attribute, frame: Frame): Values {
  const path = pathOf(expression);
  const stored = path ? frame.env.values(path) : undefined;
  const member = stored ? undefined : valueOfMember(expression, frame);
  if (member) return member;
  const objects = evaluate(expression.object, frame);
  if (stored && path && !frame.env.isMaybe(path)) return stored;
  return union(stored, ...objects.map((object) => attributeOf(object, expression.name, expression, frame)));
}

/** `value.name`. */
export function attributeOf(value: Value, name: string, expression: Expr, frame: Frame): Values {
  switch (value.kind) {
    case "external":
      return standsForItself(value, name) ? [value] : libraryAttribute(value, name, expression, frame);
    case "module":
      return moduleAttribute(value.index, name, frame);
    case "instance":
      return instanceAttribute(value, name, expression, frame);
    case "class":
      return ownAttribute(value, name, frame) ?? [member(value, name)];
    case "constant":
      if (value.value === null) return [];
      if (standsForItself(value, name)) return [value];
      return [TEXT_METHODS.has(name) ? member(value, name) : unknown(`${value.key}.${name}`)];
    case "member":
      if (value.name === SUPER) return superAttribute(value.object, name, expression, frame);
      return [value.object.kind === "object" ? member(value.object, `${value.name}.${name}`) : unknown(`${value.key}.${name}`)];
    case "object":
      return union(
        frame.program.domain.attribute(value, name, expression, frame),
        frame.program.attributes.get(`${value.key}.${name}`),
        wild(value.key, frame.program),
      );
    case "container":
      return [member(value, name)];
    case "unknown":
      if (value.key.startsWith(`?${ANY_MODULE}`))
        return [...anyModules(name, frame.program), derived(value, `${symbolOf(value)}.${name}`)];
      return stored(value.key, name, frame.program) ?? [derived(value, `${symbolOf(value)}.${name}`)];
    default:
      return [unknown(`${value.key}.${name}`)];
  }
}

/** Symbols of modules that are imported by a name which is not known start with this. */
export const ANY_MODULE = "any-module:";

/** What the modules of the program have under a name. */
const anyModules = (name: string, program: Program): Values =>
  union(...program.modules.map((module) => (module.fragment ? [] : boundIn(module, name, program))));

/** Of something that is not read: what the program stores there. */
function stored(owner: string, name: string, program: Program): Values | undefined {
  const own = program.attributes.get(`${owner}.${name}`);
  const any = wild(owner, program);
  return own || any ? union(own, any) : undefined;
}

/** What was stored under a name that is not known: it may stand under any. */
function wild(owner: string, program: Program): Values | undefined {
  const objects = taintOf(program.attributes.get(`${owner}.*`) ?? []);
  return objects.length ? [oneOf(`${owner}.*`, objects)] : undefined;
}

function libraryAttribute(value: ExternalValue, name: string, expression: Expr, frame: Frame): Values {
  return stored(`ext:${value.path}`, name, frame.program) ?? [external(`${value.path}.${name}`, here(expression, frame))];
}

/** Its own or its class's, what `__getattr__` gives, or nothing that is known. */
function instanceAttribute(value: InstanceValue, name: string, expression: Expr, frame: Frame): Values {
  if (name === "__dict__") return [viewOf(value, expression, frame)];
  const { program } = frame;
  noteProperty(value, name, expression, frame);
  return (
    ownAttribute(value, name, frame) ??
    missingAttribute(value, name, expression, frame) ??
    program.domain.inherited(value, name, expression, frame) ?? [oneOf(`${value.key}.${name}`, held(value.cls, program))]
  );
}

/** Reading a property runs it, and `__getattr__` where nothing has set the name before. */
function noteProperty({ cls }: InstanceValue, name: string, expression: Expr, frame: Frame): void {
  const { program } = frame;
  const own = lookupClass(cls, name, program) ?? [];
  for (const held of isMethod(own) ? own : (inherited(cls, "__getattr__", program) ?? [])) {
    const fn = held.kind === "function" ? program.functions.get(held.id) : undefined;
    if (fn && (fn.kind === "property" || !isMethod(own))) noteRun(fn, expression, frame);
  }
}

/** What an instance of a library's subclass holds: the library's methods may reach it (`torch.nn.Module.to`). */
function held(cls: string, program: Program): ObjectValue[] {
  const library = cls.startsWith(MODULE) || externalBases(cls, program).length > 0;
  return library ? taintOf(program.attributes.under(`${cls}.`).flat()) : [];
}

function moduleAttribute(index: number, name: string, frame: Frame): Values {
  const { program } = frame;
  const module = program.modules[index];
  if (!module) return [unknown(`module:${index}.${name}`)];
  const bound = boundIn(module, name, program);
  if (bound) return bound;
  const submodule = program.resolve(module, 1, name);
  if (submodule) return [moduleValue(submodule.index)];
  // Bound there, but not read yet: the next round knows.
  return module.scope.names.locals.has(name) ? [] : [unknown(`module:${module.path}.${name}`)];
}

/** Methods are bound, properties called; undefined when neither the class nor its relatives have the name. */
function ownAttribute(value: InstanceValue | ClassValue, name: string, frame: Frame): Values | undefined {
  const cls = value.kind === "instance" ? value.cls : value.id;
  const found = fieldOrMember(value, cls, name, frame.program);
  const any = wild(cls, frame.program);
  return found || any ? union(...(found ?? []).map((held) => bound(held, value, frame)), isMethod(found) ? [] : any) : undefined;
}

/** A field has its default on the class, and on instances of which it is not known how they are made. */
function fieldOrMember(value: InstanceValue | ClassValue, cls: string, name: string, program: Program): Values | undefined {
  const found = lookupClass(cls, name, program);
  if (found && value.kind === "instance") return found;
  const fallback = defaultsOf(cls, name, program);
  return found || fallback.length ? union(found, fallback) : undefined;
}

const isMethod = (values: Values | undefined) => values?.some((value) => value.kind === "function") ?? false;

/** A method is bound, a property called; anything else stays what it is. */
export function bound(held: Value, self: InstanceValue | ClassValue, frame: Frame): Values {
  const fn = held.kind === "function" ? frame.program.functions.get(held.id) : undefined;
  if (!fn) return [held];
  if (fn.kind === "property" && self.kind === "instance") return callFunction(fn, [self], undefined, frame);
  if (fn.kind === "classmethod") return [method(fn.id, self.kind === "class" ? self : classValue(self.cls))];
  return fn.kind === "method" && self.kind === "instance" ? [method(fn.id, self)] : [held];
}
