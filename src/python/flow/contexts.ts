/** `with`: what a context manager hands out. */
import type { Expr, With } from "../ast.js";
import { evaluate } from "./evaluate.js";
import { execute } from "./execute.js";
import { yieldedBy } from "./functions.js";
import type { Frame } from "./program.js";
import { callSpecial } from "./specials.js";
import { bindTarget } from "./targets.js";
import { union, type Value, type Values } from "./values.js";

export function executeWith(statement: With, frame: Frame): void {
  for (const { context, target } of statement.items) {
    const held = enter(context, frame);
    if (target) bindTarget(target, held, frame);
  }
  execute(statement.body.body, frame);
}

/** What `with context as x` binds. */
export function enter(context: Expr, frame: Frame): Values {
  return union(...evaluate(context, frame).map((value) => entered(value, frame)));
}

/** What entering `value` gives. */
export function entered(value: Value, frame: Frame): Values {
  const own =
    yieldedBy(value, frame.program) ?? callSpecial(value, "__enter__", [], frame) ?? callSpecial(value, "__aenter__", [], frame);
  return own?.length ? own : [value];
}
