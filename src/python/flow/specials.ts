/** Special methods of the program's classes: what the language calls for `x[key]`, `for`, `with`, `x()` and a name that is missing. */
import type { Expr } from "../ast.js";
import { attributeOf, bound } from "./attributes.js";
import { ancestors, inherited, lookupClass } from "./classes.js";
import type { Arguments } from "./domain.js";
import { callFunction } from "./functions.js";
import { somethingOf } from "./held.js";
import type { Frame, FunctionInfo, Program } from "./program.js";
import { noteRun } from "./runs.js";
import { type ClassValue, type InstanceValue, member, union, unknown, type Value, type Values } from "./values.js";

/** Name of the member that stands for `super()` in a class method. */
export const SUPER = "<super>";

/** `super().name`: what the bases have, bound to the class; a library's when none of the program has it. */
export function superAttribute(self: Value, name: string, expression: Expr, frame: Frame): Values {
  if (self.kind === "class") return superOfClass(self, name, frame);
  const given = self.kind === "instance" ? frame.program.domain.inherited(self, name, expression, frame) : undefined;
  return given ?? [unknown(`${self.key}.${SUPER}.${name}`)];
}

function superOfClass(cls: ClassValue, name: string, frame: Frame): Values {
  const [, ...bases] = ancestors(cls.id, frame.program);
  const found = bases.map((base) => frame.program.attributes.get(`${base}.${name}`)).find((values) => values !== undefined);
  return found ? union(...found.map((held) => bound(held, cls, frame))) : [member(cls, name)];
}

/** Calls `value.name(...args)`; undefined when no class of the program defines it. `at`: the expression that does. */
export function callSpecial(value: Value, name: string, args: readonly Values[], frame: Frame, at?: Expr): Values | undefined {
  return callSpecialWith(value, name, positional(args), frame, at);
}

/** As {@link callSpecial}, with arguments that a call wrote. */
export function callSpecialWith(value: Value, name: string, args: Arguments, frame: Frame, at?: Expr): Values | undefined {
  if (value.kind !== "instance") return undefined;
  const found = functionsOf(lookupClass(value.cls, name, frame.program), frame.program);
  if (at) for (const fn of found) noteRun(fn, at, frame);
  return found.length ? union(...found.map((fn) => callFunction(fn, [value], args, frame))) : undefined;
}

const positional = (args: readonly Values[]): Arguments => ({
  positional: args.map((values) => ({ values, argument: undefined, containers: [] })),
  keywords: new Map(),
  open: false,
});

const functionsOf = (values: Values | undefined, program: Program): FunctionInfo[] =>
  (values ?? []).flatMap((value) => (value.kind === "function" ? (program.functions.get(value.id) ?? []) : []));

/**
 * `value.name` where no class of the program has the name but one defines `__getattr__`: mostly a wrapper that hands the name on. Undefined
 * when none does.
 */
export function missingAttribute(value: InstanceValue, name: string, expression: Expr, frame: Frame): Values | undefined {
  const { program } = frame;
  const asked = unknown("attribute-name");
  const found = functionsOf(inherited(value.cls, "__getattr__", program), program);
  if (found.length === 0 || name.startsWith("__")) return undefined;
  const returned = callSpecial(value, "__getattr__", [[asked]], frame) ?? [];
  const handedOn = found.flatMap((fn) => program.delegates.get(fn.id) ?? []);
  return union(
    ...handedOn.map((held) => program.once(`${held.key}.${name}`, () => attributeOf(held, name, expression, frame))),
    ...returned.map((held) => (held.kind === "unknown" ? [somethingOf(value, `${value.key}.${name}`, program)] : [held])),
  );
}

/** `getattr(held, name)` in a `__getattr__` that was asked for just this name: whatever it is, `held` has it. */
export function isHandedOn(asked: Expr | undefined, frame: Frame): boolean {
  const definition = frame.fn?.definition;
  if (definition?.type !== "function" || definition.name !== "__getattr__") return false;
  return asked?.type === "name" && asked.id === definition.params[1]?.name;
}
