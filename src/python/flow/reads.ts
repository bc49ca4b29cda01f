/** Who reads a written literal, beside those that name it: what formats, compares or keeps a holder sees all that it holds. */
import { contentsOf } from "./containers.js";
import { namesIn } from "./held.js";
import { originKey } from "./lookup.js";
import type { Frame, Program } from "./program.js";
import type { ContainerValue, Value, Values } from "./values.js";

/** The literals among `values` are read by `reader`. */
export function readAll(values: Values, reader: string, { program }: Frame): void {
  for (const value of values)
    if ((value.kind === "constant" || value.kind === "external") && value.origin) program.read(originKey(value.origin), reader);
}

/** Objects that hold objects are looked through this deep; containers to the end. */
const DEPTH = 2;

/** A container or instance is handed to something unknown: all it holds is read there. */
export function readContents(values: Values, reader: string, frame: Frame): void {
  if (!frame.program.whole) return;
  const seen = new Set<string>();
  let level = values;
  for (let depth = 0; depth < DEPTH && level.length; depth++) {
    const inside = level.flatMap((value) => insideOf(value, seen, frame));
    readAll(inside, reader, frame);
    level = inside;
  }
}

/** A library gets to keep `values`: they are read there, and all they hold. */
export function readWhole(values: Values, reader: string, frame: Frame): void {
  readAll(values, reader, frame);
  readContents(values, reader, frame);
}

/** What an object holds, or a container and those in it. */
function insideOf(value: Value, seen: Set<string>, frame: Frame): Values {
  const found: Value[] = [];
  const pending: Value[] = [value];
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (seen.has(next.key)) continue;
    if (next.kind !== "container" && next !== value) {
      found.push(next);
      continue;
    }
    seen.add(next.key);
    const held = next.kind === "container" ? [...contentsOf(next, frame).entries.values()] : namesIn(next, frame.program);
    pending.push(...held.flat());
  }
  return found;
}

const keysOf = (id: string) => `keys:${id}`;

/** The keys of a dict are looked at: an entry less would be seen. */
export function readKeys({ id }: ContainerValue, reader: string, { program }: Frame): void {
  program.read(keysOf(id), reader);
}

const keyOf = (id: string, key: string) => `key:${id}:${key}`;

/** A dict is asked for a key that it may lack: an entry more would be seen. */
export function readMissing({ id }: ContainerValue, key: string, reader: string, { program }: Frame): void {
  program.read(keyOf(id, key), reader);
}

const spreadOf = (id: string) => `spread:${id}`;

/** All entries of a dict become keywords of a call: one more would be one there. */
export function readSpread(id: string, reader: string, { program }: Frame): void {
  program.read(spreadOf(id), reader);
}

/** Whether anything but the spreads at `places` would see it when a dict had an entry more under `key`. */
export function isMissed(id: string, key: string, places: readonly string[], program: Program): boolean {
  const spread = [...(program.reads.get(spreadOf(id)) ?? [])];
  return hasKeysRead(id, program) || program.reads.has(keyOf(id, key)) || spread.some((place) => !places.includes(place));
}

/** Whether anything looks at the keys of a dict. */
export const hasKeysRead = (id: string, { reads }: Program): boolean => (reads.get(keysOf(id))?.size ?? 0) > 0;
