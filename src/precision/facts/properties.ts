/** Properties that load when they are read first: what reads one must stay, so a recast of what it gives cannot simply go. */
import type { Expr } from "../../python/ast.js";
import { pathOf } from "../../python/flow/attributes.js";
import { lookupClass } from "../../python/flow/classes.js";
import { evaluate } from "../../python/flow/evaluate.js";
import type { Frame } from "../../python/flow/program.js";

/** The property of the program, of those that set attributes, that is run in `frame`. */
export function lazyProperty({ fn }: Frame): string | undefined {
  return fn?.kind === "property" && fn.attributeWrites.size > 0 ? fn.id : undefined;
}

/** Whether reading a chain of attributes (`self.pipe.vae`) runs a property of the program that sets attributes. */
export function setsWhenRead(expression: Expr, frame: Frame): boolean {
  if (expression.type !== "attribute" || pathOf(expression) === undefined) return false;
  const { program } = frame;
  const read = evaluate(expression.object, frame).flatMap((object) =>
    object.kind === "instance" ? (lookupClass(object.cls, expression.name, program) ?? []) : [],
  );
  const sets = read.some((value) => {
    const fn = value.kind === "function" ? program.functions.get(value.id) : undefined;
    return fn?.kind === "property" && fn.attributeWrites.size > 0;
  });
  return sets || setsWhenRead(expression.object, frame);
}
