/**
 * The state of one frame at one point: names, attribute paths (`self.pipe`) and container contents.
 * Branches are overlays, so a branch costs what it writes, not what there is.
 */
import { sameValues, union, unknown, type Values } from "./values.js";

/** Keys of values that stand for a missing entry start with this. */
export const PERHAPS = "?perhaps:";

/** Keys of values that nothing in the program gives a name, where a test asks for such: another path's value counts. */
export const NARROWED = "?narrowed:";

/** Contents of a container: constant keys in order, and `*` for what stands under keys that are not known. */
export interface Contents {
  readonly entries: ReadonlyMap<string, Values>;
  /** Holds entries that are not known (`**other`, an unknown key stored). */
  readonly open: boolean;
}

interface Cell {
  readonly values?: Values;
  readonly contents?: Contents;
  /** Not all paths bind it. */
  readonly maybe?: boolean;
}

/** Read the shared tables instead: a call may have changed this path. */
const STALE: Cell = {};

export class Env {
  private readonly own = new Map<string, Cell>();
  /** Keys of `own` that are attribute paths: few, and looked through often. */
  private readonly paths = new Set<string>();
  constructor(private readonly parent?: Env) {}

  private cell(key: string): Cell | undefined {
    for (let env: Env | undefined = this; env; env = env.parent) {
      const cell = env.own.get(key);
      if (cell) return cell;
    }
    return undefined;
  }

  private find(key: string): Cell | undefined {
    const cell = this.cell(key);
    return cell === STALE ? undefined : cell;
  }

  values(key: string): Values | undefined {
    return this.find(key)?.values;
  }
  contents(id: string): Contents | undefined {
    return this.find(`#${id}`)?.contents;
  }
  /** True when `key` is bound on some but not all paths here. */
  isMaybe(key: string): boolean {
    return this.find(key)?.maybe === true;
  }
  bind(key: string, values: Values): void {
    this.set(key, { values });
  }
  private set(key: string, cell: Cell): void {
    this.own.set(key, cell);
    if (key.includes(".") && !key.startsWith("#")) this.paths.add(key);
  }
  store(id: string, contents: Contents): void {
    this.own.set(`#${id}`, { contents });
  }
  /** Reads what the container may hold anywhere, from here on. */
  forgetContents(id: string): void {
    if (this.find(`#${id}`)) this.set(`#${id}`, STALE);
  }
  forget(key: string): void {
    this.set(key, STALE);
  }

  /** Forgets paths that start with `prefix` (after a rebind) or end with one of `names` (after a call that writes them). */
  forgetPaths(test: (path: string) => boolean): void {
    const stale: string[] = [];
    for (let env: Env | undefined = this; env; env = env.parent) {
      for (const key of env.paths) if (env.own.get(key) !== STALE && test(key)) stale.push(key);
    }
    for (const key of stale) this.forget(key);
  }

  /** What all paths bind under attribute paths that start with `prefix`. */
  under(prefix: string): [string, Values][] {
    const keys = new Set<string>();
    for (let env: Env | undefined = this; env; env = env.parent)
      for (const key of env.paths) if (key.startsWith(prefix)) keys.add(key);
    return [...keys].flatMap((key): [string, Values][] => {
      const cell = this.find(key);
      return cell?.values && !cell.maybe ? [[key, cell.values]] : [];
    });
  }

  branch(): Env {
    return new Env(this);
  }

  /** This state as an overlay of `base`, which it stands on: what is bound between the two later does not reach it. */
  over(base: Env): Env {
    const kept = base.branch();
    const layers: Env[] = [];
    for (let env: Env | undefined = this; env && env !== base; env = env.parent) layers.unshift(env);
    for (const layer of layers) for (const [key, cell] of layer.own) kept.set(key, cell);
    return kept;
  }

  /** Takes over what the live branches agree on; `branches` are overlays of this one. False when none is left. */
  join(branches: readonly (Env | undefined)[]): boolean {
    const live = branches.filter((branch): branch is Env => branch !== undefined);
    const keys = new Set(live.flatMap((branch) => [...branch.own.keys()]));
    for (const key of keys) this.set(key, mergeCells(live.map((branch) => branch.cell(key))));
    return live.length > 0;
  }
}

/** The shared tables hold what any path stores, so what is stale on one path is read there after the join too. */
function mergeCells(cells: readonly (Cell | undefined)[]): Cell {
  if (cells.includes(STALE)) return STALE;
  const present = cells.filter((cell): cell is Cell => cell !== undefined);
  const maybe = present.length < cells.length || present.some((cell) => cell.maybe);
  const contents = present.flatMap((cell) => cell.contents ?? []);
  if (contents.length) return { contents: mergeContents(contents), ...(maybe && { maybe }) };
  const given = present.filter((cell) => !cell.values?.some(({ key }) => key.startsWith(NARROWED)));
  return { values: union(...(given.length ? given : present).map((cell) => cell.values)), ...(maybe && { maybe }) };
}

/** What either may hold. A key that one lacks may be missing; that opens the result to no other. */
export function mergeContents(all: readonly Contents[]): Contents {
  const [first, ...rest] = all;
  if (!first) return { entries: new Map(), open: true };
  if (rest.every((other) => other === first)) return first;
  const keys = new Set(all.flatMap((contents) => [...contents.entries.keys()]));
  const entries = new Map<string, Values>();
  for (const key of keys) {
    const held = all.map((contents) => contents.entries.get(key));
    entries.set(key, union(...held, key !== "*" && held.includes(undefined) ? [unknown(`perhaps:${key}`)] : []));
  }
  return { entries, open: all.some((contents) => contents.open) };
}

/** Without what stands for a missing entry: one that is read is there. That it might not be matters only where the whole container is handed on. */
export const certain = (values: Values): Values => values.filter(({ key }) => !key.startsWith(PERHAPS));

/** Puts an entry over those of a dict, as `{**a, **b}` does: where it may be missing, what stood under the key may stay. */
export function overlay(entries: Map<string, Values>, key: string, held: Values): void {
  const before = entries.get(key);
  const sure = certain(held);
  entries.set(key, before && sure.length < held.length ? union(before, sure) : held);
}

export function sameEntries(a: ReadonlyMap<string, Values>, b: ReadonlyMap<string, Values>): boolean {
  return a.size === b.size && [...a].every(([key, values]) => sameValues(values, b.get(key) ?? []));
}
