/**
 * What a Python expression may be at run time, as far as the text tells. A name holds a set of these.
 * Every value has a key; two values with one key are the same value.
 */
import type { Range } from "../../types.js";

/** Where a literal is written: module index and range. */
export interface Origin extends Range {
  readonly module: number;
}

export type Value =
  | ConstantValue
  | ExternalValue
  | ContainerValue
  | FunctionValue
  | ClassValue
  | InstanceValue
  | MethodValue
  | MemberValue
  | ModuleValue
  | ObjectValue
  | UnknownValue;
export type Values = readonly Value[];

export interface ConstantValue {
  readonly kind: "constant";
  readonly key: string;
  readonly value: string | number | boolean | null;
  readonly origin: Origin;
}
/** Something of a library, by its dotted path (`torch.float16`); `origin` is the expression that names it. */
export interface ExternalValue {
  readonly kind: "external";
  readonly key: string;
  readonly path: string;
  readonly origin: Origin | undefined;
}
/** A list, tuple, set or dict by the place where it is made; its contents are in the heap. */
export interface ContainerValue {
  readonly kind: "container";
  readonly key: string;
  readonly shape: "dict" | "list" | "tuple" | "set";
  readonly id: string;
}
export interface FunctionValue {
  readonly kind: "function";
  readonly key: string;
  readonly id: string;
}
export interface ClassValue {
  readonly kind: "class";
  readonly key: string;
  readonly id: string;
}
/** Any instance of a class of the program; instances are not told apart. */
export interface InstanceValue {
  readonly kind: "instance";
  readonly key: string;
  readonly cls: string;
}
/** A function of the program bound to its first argument. */
export interface MethodValue {
  readonly kind: "method";
  readonly key: string;
  readonly fn: string;
  readonly self: Value;
}
/** `object.name` before it is called: a method of a domain object or of a container. */
export interface MemberValue {
  readonly kind: "member";
  readonly key: string;
  readonly object: Value;
  readonly name: string;
}
export interface ModuleValue {
  readonly kind: "module";
  readonly key: string;
  readonly index: number;
}
/** An object the domain follows: a pipeline, or a part of one. `made` is the key of the call that made it. */
export interface ObjectValue {
  readonly kind: "object";
  readonly key: string;
  readonly type: "pipeline" | "component";
  readonly made: string;
  /** Dotted path from the made object: empty, `vae`, `vae.encoder`, or `*` for some component. */
  readonly part: string;
}
/** Not known. Equal keys mean equal values (a parameter, an attribute of it); `taint` are objects it may be or hold. */
export interface UnknownValue {
  readonly kind: "unknown";
  readonly key: string;
  readonly taint: readonly ObjectValue[];
  /** It is one of `taint`, or something else, and not only made from them. */
  readonly maybe?: true;
  /** Text it is known to end with: the last part of a path. */
  readonly tail?: string;
  /** Library constants handed to the call that made it (`torch.bfloat16` of `x.to(torch.bfloat16)`). */
  readonly given?: readonly string[];
}

const at = (origin: Origin) => `${origin.module}:${origin.start}:${origin.end}`;

export const constant = (value: ConstantValue["value"], origin: Origin): ConstantValue => ({
  kind: "constant",
  key: `const:${JSON.stringify(value)}@${at(origin)}`,
  value,
  origin,
});
export const external = (path: string, origin?: Origin): ExternalValue => ({
  kind: "external",
  key: `ext:${path}${origin ? `@${at(origin)}` : ""}`,
  path,
  origin,
});
export const container = (shape: ContainerValue["shape"], id: string): ContainerValue => ({
  kind: "container",
  key: `${shape}:${id}`,
  shape,
  id,
});
export const functionValue = (id: string): FunctionValue => ({ kind: "function", key: `fn:${id}`, id });
export const classValue = (id: string): ClassValue => ({ kind: "class", key: `class:${id}`, id });
export const instance = (cls: string): InstanceValue => ({ kind: "instance", key: `inst:${cls}`, cls });
export const method = (fn: string, self: Value): MethodValue => ({ kind: "method", key: `method:${fn}(${self.key})`, fn, self });
export const member = (object: Value, name: string): MemberValue => ({
  kind: "member",
  key: `${object.key}->${name}`,
  object,
  name,
});
export const moduleValue = (index: number): ModuleValue => ({ kind: "module", key: `module:${index}`, index });
export const object = (type: ObjectValue["type"], made: string, part: string): ObjectValue => ({
  kind: "object",
  key: `obj:${made}${part ? `/${part}` : ""}`,
  type,
  made,
  part,
});

/** Longer symbols come from loops such as `node = node.next`; they are cut so that sets stay finite. */
const LONGEST_SYMBOL = 100;
const DEEP = "deep";
/** `node.next.next` goes on for ever. */
const REPEATS = /(\.\w+)\1$/;

export function unknown(text: string, objects: readonly ObjectValue[] = []): UnknownValue {
  const symbol = text.startsWith("?") ? text.slice(1) : text;
  const taint = wholes(objects);
  const marks = taint.length ? `!${taint.map((value) => value.made).join(",")}` : "";
  return {
    kind: "unknown",
    key: `?${symbol.length > LONGEST_SYMBOL || symbol.startsWith(DEEP) || REPEATS.test(symbol) ? DEEP : symbol}${marks}`,
    taint,
  };
}

/** Which part it may be is not kept, and the order neither: sets of sets would take long to stand still. */
function wholes(objects: readonly ObjectValue[]): readonly ObjectValue[] {
  if (objects.length === 0) return objects;
  return [...new Set(objects.map(({ made }) => made))].sort().map((made) => object("component", made, "*"));
}

/** One of these objects or something else: what is had under a name that is not known. */
export function oneOf(text: string, objects: readonly ObjectValue[]): UnknownValue {
  const value = unknown(text, objects);
  return objects.length ? { ...value, key: `${value.key}=`, maybe: true } : value;
}

/** Its symbol, without the marks of what it holds. */
export const symbolOf = (value: UnknownValue): string => value.key.slice(1).split("!", 1)[0] ?? "";

/** What is had from something unknown: it may hold, or be, the same. */
export function derived(from: UnknownValue, text: string): UnknownValue {
  const value = from.maybe ? oneOf(text, from.taint) : unknown(text, from.taint);
  return from.given ? { ...value, given: from.given } : value;
}

/** Larger sets say nothing; they become one unknown value, which takes in whatever is added later. */
const LARGEST_SET = 24;
const MANY = "?many";

/** Union of sets, in order of first appearance; the first set itself when the others add nothing. */
export function union(...sets: readonly (Values | undefined)[]): Values {
  let found: Values = [];
  let grown: Value[] | undefined;
  for (const set of sets) {
    if (!set || set.length === 0 || set === found) continue;
    if (found.length === 0) found = set;
    else
      for (const value of set) {
        if (found.some((other) => other.key === value.key)) continue;
        grown ??= [...found];
        grown.push(value);
        found = grown;
      }
  }
  return grown && isTooMany(grown) ? [unknown("many", taintOf(grown))] : found;
}

const isTooMany = (values: Values): boolean =>
  values.length > LARGEST_SET || values.some((value) => value.kind === "unknown" && value.key.startsWith(MANY));

/** Domain objects among values, and those that unknown ones may be. */
export function taintOf(values: Values): ObjectValue[] {
  const found = new Map<string, ObjectValue>();
  for (const value of values) {
    if (value.kind === "object") found.set(value.key, value);
    if (value.kind === "unknown") for (const object of value.taint) found.set(object.key, object);
  }
  return [...found.values()];
}

/** True when both sets hold the same keys. */
export function sameValues(a: Values, b: Values): boolean {
  return a.length === b.length && a.every((value) => b.some((other) => other.key === value.key));
}
