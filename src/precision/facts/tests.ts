/** Dtypes of parts that the program asserts, or compares with one that it names. */
import type { Expr, Operation } from "../../python/ast.js";
import { itemsDeep } from "../../python/flow/containers.js";
import type { CallEvent } from "../../python/flow/domain.js";
import { evaluate } from "../../python/flow/evaluate.js";
import type { Frame } from "../../python/flow/program.js";
import type { Value, Values } from "../../python/flow/values.js";
import type { Dtype, Range } from "../../types.js";
import { dtypeOfText, dtypeOfValue, soleDtype } from "../dtypes.js";
import type { Facts } from "./facts.js";

const DTYPE_OF = /^\?obj:([\d:]+)(?:\/([\w.]+))?\.dtype$/;

/** `assert pipe.vae.dtype == torch.bfloat16`: what the rest of the program counts on. */
export function observeAssert(test: Expr, frame: Frame, facts: Facts): void {
  if (test.type !== "operation") return;
  if (test.kind === "boolean") for (const operand of test.operands) observeAssert(operand, frame, facts);
  const [operator] = test.operators;
  if (test.kind !== "comparison" || (operator !== "==" && operator !== "is")) return;
  noteAsserted(
    test.operands.map((operand) => evaluate(operand, frame)),
    facts,
  );
}

const ASSERTS_EQUAL = /^(assert_?(equals?|is)|assertTupleEqual|assert_equal)$/i;

/** `self.assertEqual(pipe.vae.dtype, torch.bfloat16)`, `self.assertTrue(pipe.vae.dtype == torch.bfloat16)`. */
export function observeAssertion(name: string, { call, args, frame }: CallEvent, facts: Facts): void {
  if (ASSERTS_EQUAL.test(name))
    noteAsserted(
      args.positional.slice(0, 2).map(({ values }) => values),
      facts,
    );
  if (/^assert_?true$/i.test(name)) for (const { value } of call.args.slice(0, 1)) observeAssert(value, frame, facts);
}

function noteAsserted(sides: readonly Values[], facts: Facts): void {
  const dtype = sides.map(soleDtype).find((found) => found !== undefined);
  if (!dtype || dtype === "other") return;
  for (const value of sides.flat()) {
    const read = partRead(value);
    if (read) facts.asserted.push({ ...read, dtype });
  }
}

/** `if pipe.vae.dtype == torch.bfloat16:` takes another way once the VAE has another dtype. Two parts compared with each other adapt. */
export function observeComparison(test: Operation, operands: readonly Values[], frame: Frame, facts: Facts): void {
  const dtypes = operands.flat().flatMap((value) => dtypesOf(value, frame));
  note(operands.flat(), [dtypes], test, frame, facts);
}

const DTYPES: readonly Dtype[] = ["float16", "bfloat16", "float32"];

/** `match pipe.vae.dtype:`, `NAMES[pipe.vae.dtype]`: any dtype may be asked for. */
export function observeChoice(values: Values, at: Range, frame: Frame, facts: Facts): void {
  note(
    values,
    DTYPES.map((dtype) => [dtype]),
    at,
    frame,
    facts,
  );
}

function note(values: Values, asked: readonly (readonly Dtype[])[], at: Range, frame: Frame, facts: Facts): void {
  for (const value of values) {
    const read = partRead(value);
    if (!read) continue;
    for (const dtypes of asked)
      facts.compared.push({ module: frame.module.index, start: at.start, end: at.end, ...read, dtypes });
  }
}

/** The part whose dtype a value is. */
function partRead(value: Value): { readonly made: string; readonly part: string } | undefined {
  const found = value.kind === "unknown" ? DTYPE_OF.exec(value.key) : null;
  return found?.[1] ? { made: found[1], part: found[2] ?? "" } : undefined;
}

function dtypesOf(value: Value, frame: Frame): Dtype[] {
  if (value.kind === "container") return itemsDeep(value, frame).flatMap((held) => dtypesOf(held, frame));
  const dtype = value.kind === "constant" && typeof value.value === "string" ? dtypeOfText(value.value) : dtypeOfValue(value);
  return dtype && dtype !== "other" ? [dtype] : [];
}
