/** Finds the recasts of a small text by their looks, and applies edits with the checks that hold for every case. */
import { expect } from "vitest";
import { type Removal, removeRecasts } from "../../src/precision/edits/removal.js";
import type { Call, Dict, Expr, Module, Stmt } from "../../src/python/ast.js";
import { blocksOf, expressionsOf, partsOf } from "../../src/python/children.js";
import { parseModule } from "../../src/python/lower.js";
import { splice } from "../../src/splice.js";
import type { Edit } from "../../src/types.js";

/** One row of a table: what it handles, the text before and after. */
export type Case = readonly [name: string, before: string, after: string];

function walk(expression: Expr, visit: (found: Expr) => void): void {
  visit(expression);
  for (const part of partsOf(expression)) walk(part, visit);
}

function walkBody(body: readonly Stmt[], visit: (found: Expr) => void): void {
  for (const statement of body) {
    for (const expression of expressionsOf(statement)) walk(expression, visit);
    for (const block of blocksOf(statement)) walkBody(block.body, visit);
  }
}

/** All expressions of a module. */
export function expressions(module: Module): Expr[] {
  const found: Expr[] = [];
  walkBody(module.body, (expression) => found.push(expression));
  return found;
}

export const calls = (module: Module): Call[] => expressions(module).filter((found): found is Call => found.type === "call");
export const dicts = (module: Module): Dict[] => expressions(module).filter((found): found is Dict => found.type === "dict");

/** `.half()`, and `.to(...)` with `d`, `bf16` or `torch.bfloat16` among its arguments. */
export function recastsOf(module: Module): Removal[] {
  return calls(module).flatMap((call): Removal[] => {
    if (call.callee.type !== "attribute") return [];
    if (call.callee.name === "half") return [{ call, drop: "link" }];
    const drop = call.args.flatMap(({ value }, index) =>
      /^(d|bf16|torch\.bfloat16)$/.test(module.text.slice(value.start, value.end)) ? [index] : [],
    );
    if (call.callee.name !== "to" || drop.length === 0) return [];
    return [{ call, drop: drop.length === call.args.length ? "link" : drop }];
  });
}

/** The text after the edits, which must be valid Python where the text before was. */
export function applied(module: Module, edits: readonly Edit[]): string {
  const output = splice(module.text, edits);
  expect(module.errors).toEqual([]);
  expect(parseModule(output).errors, output).toEqual([]);
  return output;
}

/** `text` without its recasts. */
export function withoutRecasts(text: string): string {
  const module = parseModule(text);
  const removals = recastsOf(module);
  expect(removals).not.toEqual([]);
  const edits = removeRecasts(module, removals);
  expect(removeRecasts(module, [...removals].reverse())).toEqual(edits);
  return applied(module, edits);
}
