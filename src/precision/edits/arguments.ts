/** Sets, removes and adds arguments of a call, and removes and adds entries of a dict, in the layout that is there. */
import type { Argument, Call, Dict, DictEntry, Module } from "../../python/ast.js";
import type { Edit, Range } from "../../types.js";
import { type Addition, addItems } from "./addItems.js";
import { argumentList, entryList, type ItemList } from "./items.js";
import { equalsSign } from "./layout.js";
import { removeItems } from "./removeItems.js";
import { hasComment, nextToken } from "./trivia.js";

/**
 * `set` replaces the value's text; `add` puts `name=text` next to `beside` (`variant` directly before it, anything else
 * directly after it), or last, before any `**kwargs`. An argument that is added where one is removed takes its place.
 */
export type ArgumentChange =
  | { readonly kind: "set"; readonly argument: Argument; readonly text: string }
  | { readonly kind: "remove"; readonly argument: Argument }
  | { readonly kind: "add"; readonly name: string; readonly text: string; readonly beside?: Argument };

/** Edits for all changes of one call; they do not overlap. */
export function changeArguments(module: Module, call: Call, changes: readonly ArgumentChange[]): Edit[] {
  const removed = new Set(changes.flatMap((change) => (change.kind === "remove" ? [indexIn(call.args, change.argument)] : [])));
  const equals = equalsSign(module, call);
  const additions = changes.flatMap((change): Addition[] =>
    change.kind === "add" ? [{ text: change.name + equals + change.text, ...positionOf(call, change.name, change.beside) }] : [],
  );
  const sets = changes.flatMap((change) =>
    change.kind === "set" && !removed.has(indexIn(call.args, change.argument))
      ? [setValue(module, change.argument, change.text)]
      : [],
  );
  return [...sets, ...changeItems(module, argumentList(call), additions, removed)];
}

/** `add` puts `"name": text` next to `beside`, as {@link ArgumentChange} does, with the key in the quotes of that one's. */
export type EntryChange =
  | { readonly kind: "remove"; readonly entry: DictEntry }
  | { readonly kind: "add"; readonly name: string; readonly text: string; readonly beside: DictEntry };

/** Edits for all changes of one dict literal; they do not overlap. */
export function changeEntries(module: Module, dict: Dict, changes: readonly EntryChange[]): Edit[] {
  const removed = new Set(changes.flatMap((change) => (change.kind === "remove" ? [indexIn(dict.entries, change.entry)] : [])));
  const additions = changes.flatMap((change): Addition[] => {
    if (change.kind !== "add") return [];
    const { name, text, beside } = change;
    const quote = beside.key?.type === "string" && beside.key.quote.length === 1 ? beside.key.quote : '"';
    return [{ text: `${quote}${name}${quote}: ${text}`, index: indexIn(dict.entries, beside), side: sideOf(name) }];
  });
  return changeItems(module, entryList(dict), additions, removed);
}

/** What is added where an item goes takes its place. */
function changeItems(module: Module, list: ItemList, additions: readonly Addition[], removed: ReadonlySet<number>): Edit[] {
  const added = addItems(module, list, additions, removed);
  return [...added.edits, ...removeItems(module, list, added.removed)];
}

/** `variant` stands before the dtype. */
const sideOf = (name: string) => (name === "variant" ? "before" : "after");

const indexIn = (items: readonly Range[], item: Range): number => items.findIndex(({ start }) => start === item.start);

function positionOf(call: Call, name: string, beside: Argument | undefined): Omit<Addition, "text"> {
  const index = beside ? indexIn(call.args, beside) : -1;
  if (index >= 0) return { index, side: sideOf(name) };
  const spread = call.args.findIndex(({ kind }) => kind === "double-star");
  const last = (spread < 0 ? call.args.length : spread) - 1;
  return last >= 0 || spread < 0 ? { index: last, side: "after" } : { index: 0, side: "before" };
}

/** Parentheses around the value go with it unless they hold a comment. */
function setValue(module: Module, { kind, name, start, end, value }: Argument, text: string): Edit {
  const equals = kind === "keyword" ? nextToken(module, start + (name?.length ?? 0)) + 1 : start;
  const from = nextToken(module, equals);
  const whole = (kind === "keyword" || kind === "positional") && !hasComment(module, from, end);
  return whole ? { start: from, end, text } : { start: value.start, end: value.end, text };
}
