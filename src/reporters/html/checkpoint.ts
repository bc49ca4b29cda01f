/**
 * The checkpoint of a site, read from the text of its load: a string in the call that ends in a known id, or the one string that the call's
 * first name stands for in the file. What is decided elsewhere stays unknown.
 */
import { lineStarts } from "../../lines.js";
import type { FileResult } from "../../types.js";

/** Hub id in upstream's spelling, or undefined. Line and column are the load's. */
export type CheckpointOf = (path: string, line: number, column: number) => string | undefined;

/** A call is looked at no further than this. */
const LONGEST_CALL = 4_000;

export function checkpointReader(files: readonly FileResult[], known: readonly { readonly id: string }[]): CheckpointOf {
  const ids = new Map(known.map(({ id }) => [lastSegment(id), id]));
  const texts = new Map(files.map(({ path, input }) => [path, input]));
  const starts = new Map<string, readonly number[]>();
  return (path, line, column) => {
    const text = texts.get(path);
    if (text === undefined) return undefined;
    const lines = starts.get(path) ?? lineStarts(text);
    starts.set(path, lines);
    const call = callAt(text, (lines[line - 1] ?? text.length) + column - 1);
    return idIn(call, ids) ?? idIn(valueOfName(call, text), ids);
  };
}

/** From `at` to the parenthesis that closes the first one after it. */
function callAt(text: string, at: number): string {
  const rest = text.slice(at, at + LONGEST_CALL);
  let depth = 0;
  for (const { 0: mark, index } of rest.matchAll(/[()]/g)) {
    depth += mark === "(" ? 1 : -1;
    if (depth === 0) return rest.slice(0, index);
  }
  return rest;
}

/** The known id that one of the strings in `code` ends in. */
function idIn(code: string, ids: ReadonlyMap<string, string>): string | undefined {
  const strings = [...code.matchAll(/["'`]([^"'`\\\n]+)\\?["'`]/g)];
  return strings.map(([, inner = ""]) => ids.get(lastSegment(inner))).find((id) => id !== undefined);
}

/** What the file gives to the name that stands first in the call, when it does so once. */
function valueOfName(call: string, text: string): string {
  const [, name] = /\(\s*(?:pretrained_model_name_or_path\s*=\s*)?(?:self\.)?([A-Za-z_]\w*)\s*(?:,|$)/.exec(call) ?? [];
  if (name === undefined) return "";
  const values = [...text.matchAll(new RegExp(`\\b${name}\\s*(?::[^=\\n]+)?=(?!=)([^\\n]*)`, "g"))];
  return values.length === 1 ? (values[0]?.[1] ?? "") : "";
}

function lastSegment(id: string): string {
  return (
    id
      .toLowerCase()
      .replace(/[\\/]+$/, "")
      .split(/[\\/]/)
      .at(-1) ?? ""
  );
}
