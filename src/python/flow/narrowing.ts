/** What a test says of a name: `if dtype is None:` takes one branch for a name that is None, the other for all else. */
import type { Call, Expr, Operation } from "../ast.js";
import { NARROWED } from "./env.js";
import { evaluate } from "./evaluate.js";
import type { Frame } from "./program.js";
import { unknown, type Value, type Values } from "./values.js";

/** `kind` is true of the name, or is not. `of` are the classes of `isinstance`. */
interface Claim {
  readonly id: string;
  readonly kind: "none" | "falsy" | "instance";
  readonly is: boolean;
  readonly of?: Expr;
}

/** Binds what the names of `test` are where it comes out as `outcome`. @returns false when nothing that they may be lets it. */
export function narrow(test: Expr, outcome: boolean, frame: Frame): boolean {
  for (const claim of claimsOf(test, outcome)) {
    const { id, kind, is } = claim;
    const values = isOwn(id, frame) ? (frame.env.values(id) ?? []) : [];
    if (values.some(isFlag)) continue;
    const left = values.filter((value) => fits(value, claim, frame) !== !is);
    // Nothing in the program gives it such a value; somebody else may, but not an object of another class than it has.
    if (left.length === 0 && values.length) {
      frame.env.bind(id, kind === "instance" ? [] : [unknown(`${NARROWED}${frame.scope.id}:${id}`)]);
      return false;
    }
    if (left.length < values.length) frame.env.bind(id, left);
  }
  return true;
}

function fits(value: Value, { kind, of }: Claim, frame: Frame): boolean | undefined {
  if (kind !== "instance") return FITS[kind](value);
  return of && frame.program.domain.isInstance(value, evaluate(of, frame), frame);
}

/** A switch that its author sets by hand: both ways count. */
const isFlag = (value: Value): boolean => value.kind === "constant" && typeof value.value === "boolean";

/** Names of other scopes may be bound anew by any call. */
const isOwn = (id: string, { scope: { names } }: Frame): boolean =>
  names.locals.has(id) && !names.globals.has(id) && !names.nonlocals.has(id);

function claimsOf(test: Expr, outcome: boolean): Claim[] {
  if (test.type === "name") return [{ id: test.id, kind: "falsy", is: !outcome }];
  if (test.type === "call") return instanceClaim(test, outcome);
  if (test.type !== "operation") return [];
  const [operator] = test.operators;
  if (test.kind === "not") return test.operands.flatMap((operand) => claimsOf(operand, !outcome));
  if (test.kind === "boolean")
    return outcome === (operator === "and") ? test.operands.flatMap((operand) => claimsOf(operand, outcome)) : [];
  return test.kind === "comparison" ? comparedWithNone(test, outcome) : [];
}

/** `isinstance(pipe, SanaPipeline)`. */
function instanceClaim({ callee, args }: Call, outcome: boolean): Claim[] {
  const [tested, of, ...more] = args;
  if (callee.type !== "name" || callee.id !== "isinstance" || tested?.value.type !== "name" || !of || more.length) return [];
  return [{ id: tested.value.id, kind: "instance", is: outcome, of: of.value }];
}

function comparedWithNone({ operators, operands }: Operation, outcome: boolean): Claim[] {
  const [left, right, ...more] = operands;
  if (left?.type !== "name" || right?.type !== "literal" || right.value !== null || more.length) return [];
  if (operators[0] === "is" || operators[0] === "==") return [{ id: left.id, kind: "none", is: outcome }];
  return operators[0] === "is not" || operators[0] === "!=" ? [{ id: left.id, kind: "none", is: !outcome }] : [];
}

/** Whether a value is None, or falsy; undefined where it may be either. */
const FITS: Readonly<Record<Exclude<Claim["kind"], "instance">, (value: Value) => boolean | undefined>> = {
  none: (value) =>
    value.kind === "constant" ? value.value === null : isSomething(value) || value.kind === "container" ? false : undefined,
  falsy: isFalsy,
};

export function isFalsy(value: Value): boolean | undefined {
  if (value.kind === "constant") return !value.value;
  return isSomething(value) ? false : undefined;
}

const isSomething = (value: Value): boolean =>
  ["object", "function", "class", "method"].includes(value.kind) ||
  (value.kind === "external" && value.path.startsWith("torch."));

/** What `a or b`, `a and b` may give: an operand that settles it, or the last. */
export function settledBy(operator: string | undefined, operands: readonly Values[]): Values[] {
  const found: Values[] = [];
  const settles = operator === "and";
  for (const [index, values] of operands.entries()) {
    const last = index === operands.length - 1;
    found.push(last ? values : values.filter((value) => isFalsy(value) !== !settles));
    if (values.length && values.every((value) => isFalsy(value) === settles)) break;
  }
  return found;
}
