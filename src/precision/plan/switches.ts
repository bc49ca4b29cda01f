/** Recasts under a condition: a guard on the pipeline goes with them, a run-time choice of precision does not. */
import type { Expr, Stmt } from "../../python/ast.js";
import { blocksOf } from "../../python/children.js";
import { firstFrom } from "../../python/search.js";
import type { Range } from "../../types.js";

const PRECISION = /bf16|fp16|fp32|half|precision|dtype|bfloat16|float16|float32/i;

/**
 * The condition around a cast at `range` that chooses a precision at run time (`if args.bf16:`), as written; undefined when there is none.
 * What `loads` stand under, too, decides about the whole site, not about the cast.
 * @param isSettled whether a test always comes out the same.
 */
export function precisionSwitch(
  body: readonly Stmt[],
  range: Range,
  text: string,
  loads: readonly Range[],
  isSettled: (test: Range) => boolean,
): string | undefined {
  const chosen = testsAround(body, range, loads).find((test) => namesPrecision(test) && !isGuard(test) && !isSettled(test));
  return chosen && text.slice(chosen.start, chosen.end);
}

/** Whether `inner` lies in `outer`. */
export const isIn = (inner: Range, outer: Range): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** Statements that hold `range`, outermost first. */
function ancestorsOf(body: readonly Stmt[], range: Range): Stmt[] {
  const holds = (outer: Range) => isIn(range, outer);
  const statement = body[firstFrom(body, range.start + 1, ({ start }) => start) - 1];
  if (!statement || !holds(statement)) return [];
  const block = blocksOf(statement).find(holds);
  return block ? [statement, ...ancestorsOf(block.body, range)] : [statement];
}

/** Tests of the ifs, matches and whiles around `range`, but for those with all of `loads` in the same block. */
function testsAround(body: readonly Stmt[], range: Range, loads: readonly Range[]): Expr[] {
  return ancestorsOf(body, range).flatMap((statement) => {
    const block = loads.length ? blocksOf(statement).find((one) => isIn(range, one)) : undefined;
    if (block && loads.every((load) => isIn(load, block))) return [];
    if (statement.type === "if" || statement.type === "while") return [statement.test];
    return statement.type === "match" ? [statement.subject] : [];
  });
}

/** Whether both stand in the same loops and functions: what comes first in the text is then done first. */
export function runTogether(body: readonly Stmt[], one: Range, other: Range): boolean {
  const around = repeatedAround(body, one);
  const beside = repeatedAround(body, other);
  return around.length === beside.length && around.every((statement, index) => statement === beside[index]);
}

const repeatedAround = (body: readonly Stmt[], range: Range): Stmt[] =>
  ancestorsOf(body, range).filter(({ type }) => REPEATED.has(type));

const REPEATED = new Set<Stmt["type"]>(["for", "while", "function"]);

/** Whether all that the `if` or `while` around a test at `range` holds are `casts`: it goes when they go. */
export function guardsOnly(body: readonly Stmt[], range: Range, casts: readonly Range[]): boolean {
  const around = ancestorsOf(body, range).at(-1);
  return (around?.type === "if" || around?.type === "while") && blocksOf(around).every((block) => holdsOnly(block.body, casts));
}

function holdsOnly(body: readonly Stmt[], casts: readonly Range[]): boolean {
  return body.every((statement) => {
    if (statement.type === "if") return blocksOf(statement).every((block) => holdsOnly(block.body, casts));
    if (statement.type === "pass") return true;
    return casts.some((cast) => isIn(cast, statement));
  });
}

/** Whether `range` lies in an `except` clause. */
export function isFallback(body: readonly Stmt[], range: Range): boolean {
  return ancestorsOf(body, range).some(
    (statement) => statement.type === "try" && statement.handlers.some((handler) => isIn(range, handler)),
  );
}

const PARTS = new Set(["vae", "text_encoder", "transformer", "controlnet", "components"]);

/** A test of what the pipeline is, not of what the user chose: `pipe.vae.dtype != torch.bfloat16`, `hasattr(pipe, "vae")`. */
function isGuard(test: Expr): boolean {
  switch (test.type) {
    case "operation":
      return test.kind === "comparison"
        ? test.operands.some(touchesPart)
        : test.operands.every((operand) => isGuard(operand) || !namesPrecision(operand));
    case "call":
      return test.callee.type === "name" && /^(hasattr|isinstance|getattr|callable)$/.test(test.callee.id);
    default:
      return touchesPart(test);
  }
}

function touchesPart(expression: Expr): boolean {
  if (expression.type === "attribute")
    return PARTS.has(expression.name) || expression.name === "dtype" || touchesPart(expression.object);
  if (expression.type === "call")
    return touchesPart(expression.callee) || expression.args.some((argument) => touchesPart(argument.value));
  return false;
}

/** A name, attribute or text in the test is one of a precision. What a walrus binds is no test. */
function namesPrecision(expression: Expr): boolean {
  switch (expression.type) {
    case "name":
      return PRECISION.test(expression.id);
    case "attribute":
      return PRECISION.test(expression.name) || namesPrecision(expression.object);
    case "string":
      return PRECISION.test(expression.value ?? "");
    case "call":
      return namesPrecision(expression.callee) || expression.args.some((argument) => namesPrecision(argument.value));
    case "subscript":
      return namesPrecision(expression.object) || namesPrecision(expression.index);
    case "operation":
      return expression.operands.some(namesPrecision);
    case "tuple":
    case "list":
    case "set":
      return expression.items.some(namesPrecision);
    default:
      return false;
  }
}
