/** Tables that only grow, and who is to be read again when they do. */
import { sameValues, union, type Values } from "./values.js";

/** A module or function body. `stale`: something that it read has grown since. */
export interface Unit {
  stale: boolean;
}

/** The unit that is being read; growth is noted in `changed`. */
export interface Reading {
  unit: Unit | undefined;
  changed: boolean;
}

/** Units by what they read. */
export class Readers {
  private readonly units = new Map<string, Set<Unit>>();
  constructor(private readonly reading: Reading) {}

  clear(): void {
    this.units.clear();
  }
  note(key: string): void {
    const { unit } = this.reading;
    if (!unit) return;
    const known = this.units.get(key);
    if (known) known.add(unit);
    else this.units.set(key, new Set([unit]));
  }
  /** What stands under `key` has grown. */
  touch(key: string): void {
    this.reading.changed = true;
    for (const unit of this.units.get(key) ?? []) unit.stale = true;
  }
}

/** Values by key: an owner, a dot, a name. */
export class Table {
  private readonly values = new Map<string, Values>();
  /** Keys by their owner, what stands before the first dot. */
  private readonly owners = new Map<string, string[]>();
  private readonly readers: Readers;

  constructor(reading: Reading) {
    this.readers = new Readers(reading);
  }
  clear(): void {
    this.values.clear();
    this.owners.clear();
    this.readers.clear();
  }
  get(key: string): Values | undefined {
    this.readers.note(key);
    return this.values.get(key);
  }
  /** All values whose key starts with `prefix`: an owner and a dot. */
  under(prefix: string): Values[] {
    return this.entriesUnder(prefix).map(([, values]) => values);
  }
  entriesUnder(prefix: string): [string, Values][] {
    return this.keysUnder(prefix).map((key) => [key, this.values.get(key) ?? []]);
  }
  keysUnder(prefix: string): string[] {
    const owner = ownerOf(prefix);
    this.readers.note(owner);
    return (this.owners.get(owner) ?? []).filter((key) => key.startsWith(prefix));
  }
  add(key: string, values: Values): void {
    const known = this.values.get(key);
    const before = known ?? [];
    const after = union(before, values);
    if (after === before || sameValues(before, after)) return;
    this.values.set(key, after);
    const owner = ownerOf(key);
    if (!known) this.own(owner, key);
    this.readers.touch(key);
    this.readers.touch(owner);
  }
  private own(owner: string, key: string): void {
    const owned = this.owners.get(owner);
    if (owned) owned.push(key);
    else this.owners.set(owner, [key]);
  }
}

const ownerOf = (key: string): string => {
  const dot = key.indexOf(".");
  return dot < 0 ? key : key.slice(0, dot);
};
