/** How a call is laid out: lines of their own, spaces after commas and around `=`. */
import type { Call, Module } from "../../python/ast.js";
import { commaAfter, type ItemList } from "./items.js";
import { indentBefore, isBlank, lineBreak, spansLines } from "./lines.js";

/** `=` as the call's keyword arguments write it, with its spaces. */
export function equalsSign({ text }: Module, { args }: Call): string {
  for (const { kind, name, start } of args) {
    const found = kind === "keyword" ? /^[ \t]*=[ \t]*/.exec(text.slice(start + (name?.length ?? 0))) : null;
    if (found) return found[0];
  }
  return "=";
}

/** White space after the call's commas: that of the first one within a line, else one space. */
export function commaSpace(module: Module, list: ItemList): string {
  for (const [index, next] of list.items.slice(1).entries()) {
    const comma = commaAfter(module, list, index);
    const space = comma && module.text.slice(comma.end, next.start);
    if (space !== undefined && isBlank(space)) return space;
  }
  return " ";
}

/** Line end and indentation of item `index` when it stands on lines of its own. */
export function ownLine({ text }: Module, { open, items }: ItemList, index: number): string | undefined {
  const [before, item, next] = [items[index - 1], items[index], items[index + 1]];
  if (!item || !spansLines(text, before?.end ?? open, item.start)) return undefined;
  if (next && !spansLines(text, item.end, next.start)) return undefined;
  const indent = indentBefore(text, item.start);
  return indent === undefined ? undefined : lineBreak(text, before?.end ?? open) + indent;
}
