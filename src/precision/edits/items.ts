/** A bracketed list of items (arguments of a call, entries of a dict) as tokens: brackets, items and commas. */
import type { Call, Dict, Module } from "../../python/ast.js";
import type { Range } from "../../types.js";
import { nextToken } from "./trivia.js";

/** Offsets of the brackets, and the items between them. */
export interface ItemList {
  readonly open: number;
  readonly close: number;
  readonly items: readonly Range[];
}

export interface Token extends Range {
  readonly kind: "open" | "item" | "comma" | "close";
  readonly removed: boolean;
}

/** The arguments of a call. */
export function argumentList({ args, parens }: Call): ItemList {
  return { open: parens.start, close: parens.end - 1, items: args };
}

/** The entries of a dict literal. */
export function entryList({ start, end, entries }: Dict): ItemList {
  return { open: start, close: end - 1, items: entries };
}

/** The comma after item `index`, if it has one. */
export function commaAfter(module: Module, { items }: ItemList, index: number): Range | undefined {
  const at = nextToken(module, items[index]?.end ?? module.text.length);
  return module.text[at] === "," ? { start: at, end: at + 1 } : undefined;
}

/**
 * All tokens of the list. The comma of a removed item is removed too; when the last item goes and has none, the comma before
 * it goes instead, so that a list without a trailing comma stays one.
 */
export function tokensOf(module: Module, list: ItemList, removed: ReadonlySet<number>): Token[] {
  const tokens: Token[] = [{ kind: "open", start: list.open, end: list.open + 1, removed: false }];
  const spared = separatorToDrop(module, list, removed);
  list.items.forEach((item, index) => {
    const comma = commaAfter(module, list, index);
    tokens.push({ kind: "item", start: item.start, end: item.end, removed: removed.has(index) });
    if (comma) tokens.push({ kind: "comma", ...comma, removed: removed.has(index) || index === spared });
  });
  tokens.push({ kind: "close", start: list.close, end: list.close + 1, removed: false });
  return tokens;
}

/** Index of the kept item whose comma would become a trailing one. */
export function separatorToDrop(module: Module, list: ItemList, removed: ReadonlySet<number>): number | undefined {
  const last = list.items.length - 1;
  if (!removed.has(last) || commaAfter(module, list, last)) return undefined;
  const kept = list.items.findLastIndex((_, index) => !removed.has(index));
  return kept < 0 ? undefined : kept;
}
