/** A notebook's text to regions: its Python cells as one program. */
import { mayMatter } from "../../precision/prefilter.js";
import type { HostResult, SourceFile } from "../../types.js";
import { readNotebook, type SourceStrings } from "./cells.js";
import { NotANotebook } from "./fields.js";
import { JsonError } from "./json.js";
import { isPython } from "./languages.js";
import { maskMagics, pythonFrom } from "./magics.js";
import type { PythonCell } from "./regionEdits.js";
import { regionsOf } from "./regions.js";
import { cellSource } from "./source.js";

const REMEDY = "; save it anew in Jupyter and run again";

/** Nothing when no code cell mentions SANA: pictures do so by chance. @throws never: what is no notebook is a `problem`. */
export function readRegions({ text }: SourceFile): HostResult {
  try {
    const { languages, sources } = readNotebook(text);
    const mentions = ({ strings }: SourceStrings) => strings.some(({ start, end }) => mayMatter(text.slice(start, end)));
    if (!languages.every(isPython) || !sources.some(mentions)) return { regions: [] };
    return { regions: regionsOf(sources.flatMap((strings) => pythonCell(text, strings))) };
  } catch (error) {
    if (error instanceof NotANotebook) return { problem: `not a notebook: ${error.message}${REMEDY}` };
    if (error instanceof JsonError) return { problem: `not valid JSON ${where(text, error)}${REMEDY}` };
    throw error;
  }
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
