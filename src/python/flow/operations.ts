/** Operators: what they give, and what they see of their operands. */
import type { Operation } from "../ast.js";
import { allocate, evaluate, pass, spread, withTail } from "./evaluate.js";
import { here, soleConstant } from "./lookup.js";
import { settledBy } from "./narrowing.js";
import { type Frame, placeKey } from "./program.js";
import { readContents, readKeys } from "./reads.js";
import { type ContainerValue, constant, union, unknown, type Value, type Values } from "./values.js";

export function operation(expression: Operation, frame: Frame): Values {
  const symbol = `op@${placeKey(frame.module, expression)}`;
  if (expression.kind === "boolean")
    return union(
      ...settledBy(
        expression.operators[0],
        expression.operands.map((operand) => pass(operand, frame)),
      ),
    );
  const operands = expression.operands.map((operand) => evaluate(operand, frame));
  if (expression.kind === "comparison") compare(expression, operands, frame);
  const [only] = expression.operands;
  if (
    expression.kind === "unary" &&
    expression.operators[0] === "-" &&
    only?.type === "literal" &&
    typeof only.value === "number"
  )
    return [constant(-only.value, here(expression, frame))];
  if (expression.kind !== "binary") return [unknown(symbol)];
  const merged = mergeDicts(expression, operands, frame);
  if (merged) return [merged];
  readOperands(expression, operands, frame);
  const last = soleConstant(operands.at(-1) ?? []);
  const joins = expression.operators[0] === "/" || expression.operators[0] === "+";
  const given = operands.flat().flatMap((value) => (value.kind === "unknown" ? (value.given ?? []) : []));
  return [{ ...withTail(symbol, joins && typeof last === "string" ? `/${last}` : undefined), ...(given.length && { given }) }];
}

/** `is` sees no contents, `in` the keys of a dict, all others what the operands hold. */
function compare(expression: Operation, operands: readonly Values[], frame: Frame): void {
  frame.program.domain.compares(expression, operands, frame);
  if (expression.operators.every((operator) => /^is\b/.test(operator))) return;
  if (expression.operators.some((operator) => !/\bin$/.test(operator))) readOperands(expression, operands, frame);
  else for (const value of operands.slice(1).flat()) readMembers(value, expression, frame);
}

function readMembers(value: Value, expression: Operation, frame: Frame): void {
  const reader = placeKey(frame.module, expression);
  if (value.kind === "container" && value.shape === "dict") readKeys(value, reader, frame);
  else readContents([value], reader, frame);
}

function readOperands({ operands: written }: Operation, operands: readonly Values[], frame: Frame): void {
  for (const [index, values] of operands.entries()) {
    const operand = written[index];
    if (operand) readContents(values, placeKey(frame.module, operand), frame);
  }
}

/** `a | b` of dicts that are known: what stands later wins. */
function mergeDicts(expression: Operation, operands: readonly Values[], frame: Frame): ContainerValue | undefined {
  const dicts = operands.every(([only, ...rest]) => only?.kind === "container" && only.shape === "dict" && rest.length === 0);
  if (!dicts || expression.operators.some((operator) => operator !== "|")) return undefined;
  const entries = new Map<string, Values>();
  const open = operands.map((values) => spread(values, entries, frame)).includes(true);
  return allocate("dict", expression, entries, open, frame);
}
