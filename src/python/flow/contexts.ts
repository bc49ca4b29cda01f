/** `with`: what a context manager hands out. */
import type { Expr, With } from "../ast.js";
import { evaluate } from "./evaluate.js";
import { execute } from "./execute.js";
import { isContext } from "./functions.js";
import type { Frame } from "./program.js";
import { callSpecial } from "./specials.js";
import { bindTarget } from "./targets.js";
import { union, type Values } from "./values.js";

export function executeWith(statement: With, frame: Frame): void {
  for (const { context, target } of statement.items) {
    const held = enter(context, frame);
    if (target) bindTarget(target, held, frame);
  }
  execute(statement.body.body, frame);
}

/** What `with context as x` binds. */
export function enter(context: Expr, frame: Frame): Values {
  const values = evaluate(context, frame).map((value) => entered(value, frame));
  return union(...values, contextYield(context, frame));
}

function entered(value: Values[number], frame: Frame): Values {
  const own = callSpecial(value, "__enter__", [], frame) ?? callSpecial(value, "__aenter__", [], frame);
  return own?.length ? own : [value];
}

/** `with load() as pipe` of a generator function decorated as a context manager. */
function contextYield(context: Expr, frame: Frame): Values {
  if (context.type !== "call") return [];
  return union(
    ...evaluate(context.callee, frame).map((callee) => {
      const fn =
        callee.kind === "function"
          ? frame.program.functions.get(callee.id)
          : callee.kind === "method"
            ? frame.program.functions.get(callee.fn)
            : undefined;
      return fn && isContext(fn) ? (frame.program.yields.get(fn.id) ?? []) : [];
    }),
  );
}
