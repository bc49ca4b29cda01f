/** Tables that only grow, and who is to be read again when they do. */
import { sameValues, union, type Values } from "./values.js";

/** A module or function body. `stale`: something that it read has grown since. */
export interface Unit {
  stale: boolean;
  /** The round in which it was last read. */
  readIn: number;
}

/** The unit that is being read; growth is noted in `changed`, and in `stirred` when no slot tells whom it concerns. */
export interface Reading {
  unit: Unit | undefined;
  changed: boolean;
  stirred: boolean;
}

/** A set that only grows. What was read before it grew may have to be read again. */
export class GrowingSet extends Set<string> {
  constructor(private readonly reading: Reading) {
    super();
  }
  override add(key: string): this {
    if (!this.has(key)) this.reading.stirred = true;
    return super.add(key);
  }
}

/** What a function writes outside its own names. */
export interface Writes {
  /** Attribute names it assigns, and functions it calls: what a call of it may change. */
  readonly attributeWrites: GrowingSet;
  /** Names it writes by `global` or `nonlocal`: `scope.name`. */
  readonly outerWrites: GrowingSet;
  /** Containers it stores into. */
  readonly containerWrites: GrowingSet;
  readonly callees: GrowingSet;
}

/** What stands under a key, and the units that read it. */
class Slot<Held> {
  held: Held | undefined;
  private readonly readers = new Set<Unit>();
  private last: Unit | undefined;

  note(unit: Unit | undefined): void {
    if (!unit || unit === this.last) return;
    this.last = unit;
    this.readers.add(unit);
  }
  touch(): void {
    for (const unit of this.readers) unit.stale = true;
  }
}

/** What stands under keys, with who read it. */
export class Slots<Held> {
  private readonly slots = new Map<string, Slot<Held>>();
  constructor(private readonly reading: Reading) {}

  clear(): void {
    this.slots.clear();
  }
  /** The reading unit is read again when what stands under `key` grows. */
  get(key: string): Held | undefined {
    const slot = this.slot(key);
    slot.note(this.reading.unit);
    return slot.held;
  }
  peek(key: string): Held | undefined {
    return this.slots.get(key)?.held;
  }
  set(key: string, held: Held): void {
    const slot = this.slot(key);
    slot.held = held;
    slot.touch();
    this.reading.changed = true;
  }
  private slot(key: string): Slot<Held> {
    const known = this.slots.get(key);
    if (known) return known;
    const slot = new Slot<Held>();
    this.slots.set(key, slot);
    return slot;
  }
}

/** Values by key: an owner, a dot, a name. */
export class Table {
  private readonly values: Slots<Values>;
  /** Keys by their owner, what stands before the first dot. */
  private readonly owners: Slots<string[]>;

  constructor(reading: Reading) {
    this.values = new Slots(reading);
    this.owners = new Slots(reading);
  }
  clear(): void {
    this.values.clear();
    this.owners.clear();
  }
  get(key: string): Values | undefined {
    return this.values.get(key);
  }
  /** All values whose key starts with `prefix`: an owner and a dot. */
  under(prefix: string): Values[] {
    return this.keysUnder(prefix).map((key) => this.values.peek(key) ?? []);
  }
  entriesUnder(prefix: string): [string, Values][] {
    return this.keysUnder(prefix).map((key) => [key, this.values.peek(key) ?? []]);
  }
  keysUnder(prefix: string): readonly string[] {
    const owner = ownerOf(prefix);
    const keys = this.owners.get(owner) ?? [];
    return prefix.length === owner.length + 1 ? keys : keys.filter((key) => key.startsWith(prefix));
  }
  add(key: string, values: Values): void {
    const known = this.values.peek(key);
    const before = known ?? [];
    const after = union(before, values);
    if (after === before || sameValues(before, after)) return;
    this.values.set(key, after);
    const owner = ownerOf(key);
    const owned = this.owners.peek(owner) ?? [];
    if (!known) owned.push(key);
    this.owners.set(owner, owned);
  }
}

const ownerOf = (key: string): string => {
  const dot = key.indexOf(".");
  return dot < 0 ? key : key.slice(0, dot);
};
