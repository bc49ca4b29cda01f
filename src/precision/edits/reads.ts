/** Whether the variable of a loop is read elsewhere: then the loop stays. */
import type { For } from "../../python/ast.js";
import type { Range } from "../../types.js";
import { targetNames } from "./bindings.js";
import type { NameReads } from "./nameReads.js";

/** A module, function or class body: its reads by name. */
export interface Scope {
  readonly kind: "module" | "function" | "class";
  readonly reads: Map<string, NameReads>;
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
  return names.some((name) => shared.has(name) || (reads.get(name)?.mayFollow(loop, place.around) ?? false));
}
