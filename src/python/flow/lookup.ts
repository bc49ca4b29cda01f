/** What a name means where it stands: Python's rule of local, enclosing, global, builtin scopes. */

import type { Range } from "../../types.js";
import type { Name } from "../ast.js";
import { enclosingParameter } from "./parameters.js";
import { type Frame, placeKey, type Scope } from "./program.js";
import { external, type Origin, union, unknown, type Value, type Values } from "./values.js";

/** Values of a name read in `frame`; literals it stands for are recorded as read here. */
export function lookupName(name: Name, frame: Frame): Values {
  const found = resolveName(name.id, frame);
  return readHere(found, name, frame);
}

/** Reads of literals are remembered, so that a shared constant is not edited for one of its readers. */
export function readHere(values: Values, expression: { readonly start: number; readonly end: number }, frame: Frame): Values {
  const reader = placeKey(frame.module, expression);
  return values.map((value) => {
    if (value.kind === "constant") frame.program.read(originKey(value.origin), reader);
    if (value.kind !== "external") return value;
    if (value.origin) frame.program.read(originKey(value.origin), reader);
    return value.origin ? value : external(value.path, here(expression, frame));
  });
}

export const originKey = (origin: Origin): string => `${origin.module}:${origin.start}:${origin.end}`;

function resolveName(id: string, frame: Frame): Values {
  const own = ownScope(id, frame);
  if (own) return own;
  for (let scope: Scope | undefined = frame.scope.parent; scope; scope = scope.parent) {
    if (scope.kind === "class") continue;
    const values = union(frame.program.bindings.get(`${scope.id}.${id}`), enclosingParameter(scope, id, frame.program));
    if (values.length || scope.names.locals.has(id)) return values;
  }
  return elsewhere(id, frame);
}

/** The frame's own scope: flow-sensitive. Undefined when the name is not bound here. */
function ownScope(id: string, frame: Frame): Values | undefined {
  const { names, kind, id: scope } = frame.scope;
  if (names.globals.has(id))
    return frame.env.values(id) ?? frame.program.bindings.get(`${frame.module.scope.id}.${id}`) ?? elsewhere(id, frame);
  const values = frame.env.values(id);
  const shared = frame.program.outerWrites.has(`${scope}.${id}`) ? frame.program.bindings.get(`${scope}.${id}`) : undefined;
  if (kind === "module" && shared) return union(values, shared);
  if (values ?? shared) return values ?? shared;
  if (kind === "function" && names.locals.has(id) && !names.nonlocals.has(id)) return [];
  return kind === "class" && names.locals.has(id) ? frame.env.values(id) : undefined;
}

/** Not bound in the program: a star import's, the domain's, or a builtin. */
function elsewhere(id: string, frame: Frame): Values {
  const star = frame.module.stars.at(-1);
  const known = frame.program.domain.name(id, frame);
  if (known) return known;
  if (BUILTINS.has(id)) return [external(`builtins.${id}`)];
  return [unknown(star ? `star:${star}.${id}` : `name:${frame.module.index}:${id}`)];
}

const BUILTINS = new Set(
  "getattr setattr hasattr delattr dict list tuple set zip enumerate reversed sorted str int float bool len print isinstance issubclass type super iter next vars id repr range map filter any all open callable exec globals object property staticmethod classmethod Exception __import__".split(
    " ",
  ),
);

/** The one constant among values that may also be None; undefined when they say more than one thing. */
export function soleConstant(values: Values): string | number | boolean | null | undefined {
  const constants = new Set(values.map((value) => (value.kind === "constant" ? value.value : undefined)));
  return constants.size === 1 ? [...constants][0] : undefined;
}

/** Values without None: what is left when the code works at all. */
export function withoutNone(values: Values): Value[] {
  return values.filter((value) => value.kind !== "constant" || value.value !== null);
}

/** Where an expression of the frame's module stands. */
export const here = ({ start, end }: Range, { module }: Frame): Origin => ({ module: module.index, start, end });
