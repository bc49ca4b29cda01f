/** Which quote character new strings take. */
import type { Call, Expr, Module, Stmt } from "../../python/ast.js";
import { blocksOf, expressionsOf, partsOf } from "../../python/children.js";

/** Quote characters per module, counted once. */
const MAJORITIES = new WeakMap<Module, string>();

/** Quote character a new string in this call should use: as the call's other strings, else the module's majority, else `"`. */
export function quoteFor(module: Module, call: Call): string {
  const own = new Tally();
  for (const argument of call.args) own.read(argument.value);
  return own.winner() ?? majorityOf(module);
}

function majorityOf(module: Module): string {
  const known = MAJORITIES.get(module);
  if (known) return known;
  const all = new Tally();
  all.readAll(module.body);
  const winner = all.winner() ?? '"';
  MAJORITIES.set(module, winner);
  return winner;
}

/** Counts strings in single quotes against those in double quotes; triple quotes say nothing. */
class Tally {
  private lead = 0;
  private first: string | undefined;

  read(expression: Expr): void {
    if (expression.type === "string" && expression.quote.length === 1) {
      this.first ??= expression.quote;
      this.lead += expression.quote === '"' ? 1 : -1;
    }
    for (const part of partsOf(expression)) this.read(part);
  }

  readAll(body: readonly Stmt[]): void {
    for (const statement of body) {
      for (const expression of expressionsOf(statement)) this.read(expression);
      for (const block of blocksOf(statement)) this.readAll(block.body);
    }
  }

  winner(): string | undefined {
    return this.lead === 0 ? this.first : this.lead > 0 ? '"' : "'";
  }
}
