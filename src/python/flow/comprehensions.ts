/** Comprehensions and generator expressions: read once for each known item, in a scope of their own. */
import type { Comprehension, Expr } from "../ast.js";
import { readElement } from "./containers.js";
import { allocate, evaluate, pass } from "./evaluate.js";
import { iterate } from "./iteration.js";
import { soleConstant } from "./lookup.js";
import type { Frame } from "./program.js";
import { union, type Values } from "./values.js";

/** Makes the list, set or dict; a generator counts as a list. */
export function comprehension(expression: Comprehension, frame: Frame): Values {
  const before = frame.env;
  frame.env = before.branch();
  const entries = new Map<string, Values>();
  const run = (index: number): void => {
    const clause = expression.clauses[index];
    if (!clause) {
      addElement(expression, entries, frame);
      return;
    }
    iterate(clause.iterable, evaluate(clause.iterable, frame), frame, (item) => {
      bindComprehension(clause.target, item, frame);
      for (const condition of clause.conditions) evaluate(condition, frame);
      run(index + 1);
    });
  };
  run(0);
  frame.env = before;
  const shape = expression.kind === "generator" ? "list" : expression.kind;
  return [allocate(shape, expression, entries, entries.has("*") || entries.size === 0, frame)];
}

/** One more item, or for a dict one more key and value; which keys pass a condition is not known. */
function addElement({ kind, elements, clauses }: Comprehension, entries: Map<string, Values>, frame: Frame): void {
  const [first, second] = elements.map((element) => pass(element, frame));
  const filtered = clauses.some(({ conditions }) => conditions.length > 0);
  const key = kind === "dict" && first && !filtered ? soleConstant(first) : undefined;
  const slot = key === undefined || key === null ? "*" : String(key);
  entries.set(slot, union(entries.get(slot), kind === "dict" ? second : first));
}

function bindComprehension(target: Expr, item: Values, frame: Frame): void {
  if (target.type === "name") frame.env.bind(target.id, item);
  if (target.type !== "tuple" && target.type !== "list") return;
  for (const [index, part] of target.items.entries()) bindComprehension(part, readElement(item, String(index), frame), frame);
}
