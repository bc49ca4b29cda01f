/** Puts items into a bracketed list: inline, on lines of their own, or in the place of an item that goes. */
import type { Module } from "../../python/ast.js";
import type { Edit } from "../../types.js";
import { commaAfter, type ItemList, separatorToDrop } from "./items.js";
import { commaSpace, ownLine } from "./layout.js";
import { skipBlanks } from "./lines.js";
import { commentAt } from "./trivia.js";

/** A new item beside item `index` of the list; -1 for a list without items. */
export interface Addition {
  readonly text: string;
  readonly index: number;
  readonly side: Side;
}

type Side = "before" | "after" | "instead";

interface Slot {
  readonly index: number;
  readonly side: Side;
  readonly texts: string[];
}

/** Edits for the additions, and which items are still to be removed: those whose place was not taken. */
export function addItems(
  module: Module,
  list: ItemList,
  additions: readonly Addition[],
  removed: ReadonlySet<number>,
): { edits: Edit[]; removed: ReadonlySet<number> } {
  const slots = slotsOf(module, list, additions, removed);
  const taken = new Set(slots.map(({ index }) => index));
  const left = new Set([...removed].filter((index) => !taken.has(index)));
  return { edits: slots.flatMap((slot) => fillSlot(module, list, slot, left)), removed: left };
}

function slotsOf(module: Module, list: ItemList, additions: readonly Addition[], removed: ReadonlySet<number>): Slot[] {
  const slots = new Map<string, Slot>();
  for (const { text, ...wanted } of additions) {
    const { index, side } = placeFor(module, list, wanted, removed);
    const slot = slots.get(`${side}${index}`) ?? { index, side, texts: [] };
    slot.texts.push(text);
    slots.set(`${side}${index}`, slot);
  }
  return [...slots.values()];
}

/** After an item that shares the line of the bracket, when the next has a line of its own: before that one. */
function placeFor(module: Module, list: ItemList, { index, side }: Omit<Addition, "text">, removed: ReadonlySet<number>) {
  if (removed.has(index)) return { index, side: "instead" as const };
  const hanging = side === "after" && !ownLine(module, list, index) && ownLine(module, list, index + 1) !== undefined;
  if (!hanging) return { index, side };
  return { index: index + 1, side: removed.has(index + 1) ? ("instead" as const) : ("before" as const) };
}

function fillSlot(module: Module, list: ItemList, { index, side, texts }: Slot, removed: ReadonlySet<number>): Edit[] {
  const item = list.items[index];
  if (!item) return [insertion(list.open + 1, texts.join(", "))];
  const line = ownLine(module, list, index);
  const separator = line === undefined ? `,${commaSpace(module, list)}` : `,${line}`;
  const text = texts.join(separator);
  if (side === "instead") return [{ start: item.start, end: item.end, text }];
  if (side === "before") return [insertion(item.start, text + separator)];
  return (
    (line !== undefined && afterComment(module, list, index, line + text, removed)) || [insertion(item.end, separator + text)]
  );
}

/** An end-of-line comment stays with its item: the new lines follow the comment, the comma goes before it. */
function afterComment(
  module: Module,
  list: ItemList,
  index: number,
  lines: string,
  removed: ReadonlySet<number>,
): Edit[] | undefined {
  const end = list.items[index]?.end ?? 0;
  const comma = commaAfter(module, list, index);
  const comment =
    commentAt(module, skipBlanks(module.text, comma?.end ?? end)) ?? commentAt(module, skipBlanks(module.text, end));
  if (!comment) return undefined;
  const keepsComma = comma && separatorToDrop(module, list, removed) !== index;
  return keepsComma ? [insertion(comment.end, `${lines},`)] : [insertion(end, ","), insertion(comment.end, lines)];
}

const insertion = (at: number, text: string): Edit => ({ start: at, end: at, text });
