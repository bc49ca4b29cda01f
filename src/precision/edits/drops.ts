/** What is dropped from which call, looked up by the place of the call's parenthesis. */
import type { Call, Expr, Module } from "../../python/ast.js";
import type { Runs } from "../../python/flow/runs.js";
import { firstFrom } from "../../python/search.js";
import type { Range } from "../../types.js";

/** `link`: the whole `.to(...)`/`.half()` link of the call chain goes (`X.to(...)` -> `X`). Numbers: indexes of arguments to delete from the call. */
export interface Removal {
  readonly call: Call;
  readonly drop: "link" | readonly number[];
}

interface Drop {
  readonly call: Call;
  /** Undefined: the whole link. */
  readonly args: ReadonlySet<number> | undefined;
}

/** Whether reading or calling what stands there runs a function of the program that does more than look. */
export type RunsAt = (place: Range) => Runs | undefined;

/** The drops of one run of {@link removeRecasts}: in source order of the calls' starts, and by call. */
export interface Drops {
  readonly module: Module;
  readonly runs: RunsAt;
  readonly sorted: readonly Drop[];
  readonly byParens: ReadonlyMap<number, Drop>;
}

/** Merges removals of the same call; a `.to()` that would be left without arguments goes as a link. */
export function collectDrops(module: Module, removals: readonly Removal[], runs: RunsAt): Drops {
  const byParens = new Map<number, Drop>();
  for (const { call, drop } of removals) {
    const known = byParens.get(call.parens.start);
    const args = drop === "link" || (known && !known.args) ? undefined : new Set([...(known?.args ?? []), ...drop]);
    byParens.set(call.parens.start, { call, args: args && leavesBareTo(call, args) ? undefined : args });
  }
  const sorted = [...byParens.values()].sort((a, b) => a.call.start - b.call.start || a.call.end - b.call.end);
  return { module, runs, sorted, byParens };
}

function leavesBareTo(call: Call, args: ReadonlySet<number>): boolean {
  return call.callee.type === "attribute" && call.callee.name === "to" && call.args.every((_, index) => args.has(index));
}

/** The drops whose calls start within `[start, end)`. */
export function dropsIn({ sorted }: Drops, start: number, end: number): readonly Drop[] {
  return sorted.slice(firstDrop(sorted, start), firstDrop(sorted, end));
}

/** True when a call that starts within `[start, end)` loses something. */
export function hasDrops({ sorted }: Drops, start: number, end: number): boolean {
  return (sorted[firstDrop(sorted, start)]?.call.start ?? end) < end;
}

const firstDrop = (sorted: readonly Drop[], offset: number) => firstFrom(sorted, offset, ({ call }) => call.start);

/** What an expression is once dropped links around it are gone. */
export function settled(expression: Expr, drops: Drops): Expr {
  let current = expression;
  while (current.type === "call" && current.callee.type === "attribute") {
    const drop = drops.byParens.get(current.parens.start);
    if (!drop || drop.args) break;
    current = current.callee.object;
  }
  return current;
}
