/** Where names are read, so that a loop is only removed when nothing else reads its variable. */
import type { For } from "../../python/ast.js";
import type { Range } from "../../types.js";
import { targetNames } from "./bindings.js";

/** A read at an offset; `since` is the binding that surely gave the value, -1 when there is none in the scope. */
export interface Read {
  readonly at: number;
  readonly since: number;
}

/** A read by a function or lambda, which may run at any time. */
export const LATER: Read = { at: Number.POSITIVE_INFINITY, since: -1 };

/** A module, function or class body: its reads by name. */
export interface Scope {
  readonly kind: "module" | "function" | "class";
  readonly reads: Map<string, Read[]>;
  /** Names that the scope shares with another one (`global`, `nonlocal`). */
  readonly shared: Set<string>;
}

/** The scope of a loop and the outermost loop of that scope around it. */
export interface LoopPlace {
  readonly scope: Scope;
  readonly around: Range | undefined;
}

/** The places of a module's loops, by the loop's start. */
export type LoopPlaces = ReadonlyMap<number, LoopPlace>;

/** True when a variable of `loop` may be read after it, or when that cannot be told. */
export function variablesReadLater(loop: For, places: LoopPlaces): boolean {
  const place = places.get(loop.start);
  const names = targetNames(loop.target);
  if (!place || !names || place.scope.kind === "class") return true;
  const { reads, shared } = place.scope;
  return names.some((name) => shared.has(name) || (reads.get(name) ?? []).some((read) => reaches(read, loop, place.around)));
}

/** True when the value that the loop left in its variable may be what is read. */
function reaches({ at, since }: Read, loop: Range, around: Range | undefined): boolean {
  if (at >= loop.end) return since < loop.start;
  return at < loop.start && around !== undefined && at >= around.start && since < around.start;
}
