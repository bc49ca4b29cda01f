/** A notebook's text to regions: its Python cells as one program. */
import { mayMatter } from "../../precision/prefilter.js";
import type { Edit, HostResult, Range, SourceFile } from "../../types.js";
import { readNotebook, type SourceStrings } from "./cells.js";
import { NotANotebook } from "./fields.js";
import { JsonError } from "./json.js";
import { isPython } from "./languages.js";
import { maskMagics, pythonFrom } from "./magics.js";
import type { PythonCell } from "./regionEdits.js";
import { regionsOf } from "./regions.js";
import { cellSource } from "./source.js";

const REMEDY = "; save it anew in Jupyter and run again";

/** What was passed over in a notebook that was read: most of it, and it need not be read again when cells change. */
const passedIn = new WeakMap<SourceFile, readonly Range[]>();

/**
 * Nothing when no code cell mentions SANA: pictures do so by chance.
 * @param checked values that are known to be valid JSON: their ends by their starts.
 * @throws never: what is no notebook is a `problem`.
 */
export function readRegions(file: SourceFile, checked?: ReadonlyMap<number, number>): HostResult {
  const { text } = file;
  try {
    const { languages, sources, passed } = readNotebook(text, checked);
    passedIn.set(file, passed);
    const mentions = ({ strings }: SourceStrings) => strings.some(({ start, end }) => mayMatter(text.slice(start, end)));
    if (!languages.every(isPython) || !sources.some(mentions)) return { regions: [] };
    return { regions: regionsOf(sources.flatMap((strings) => pythonCell(text, strings))) };
  } catch (error) {
    if (error instanceof NotANotebook) return { problem: `not a notebook: ${error.message}${REMEDY}` };
    if (error instanceof JsonError) return { problem: `not valid JSON ${where(text, error)}${REMEDY}` };
    throw error;
  }
}

/** A notebook that edits made of one that was read. @param edits in order */
export function readAgain(before: SourceFile, edits: readonly Edit[], file: SourceFile): HostResult {
  const checked = new Map<number, number>();
  let [next, shift] = [0, 0];
  for (const { start, end } of passedIn.get(before) ?? []) {
    for (let edit = edits[next]; edit && edit.end <= start; edit = edits[++next])
      shift += edit.text.length - (edit.end - edit.start);
    if ((edits[next]?.start ?? end) >= end) checked.set(start + shift, end + shift);
  }
  return readRegions(file, checked);
}

function where(text: string, { at, message }: JsonError): string {
  const before = text.slice(0, at).split("\n");
  return `at line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}: expected ${message}`;
}

function pythonCell(file: string, strings: SourceStrings): PythonCell[] {
  const source = cellSource(file, strings);
  const from = pythonFrom(source.text);
  if (from === undefined || from >= source.text.length) return [];
  return [{ source, from, python: maskMagics(source.text.slice(from)) }];
}
