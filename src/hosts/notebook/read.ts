/** A notebook's text to regions: its Python cells as one program. */
import { mayMatter } from "../../precision/prefilter.js";
import { errorSince } from "../../python/lower.js";
import type { HostResult, PythonRegion, SourceFile } from "../../types.js";
import { readNotebook, type SourceStrings } from "./cells.js";
import { NotANotebook } from "./fields.js";
import { JsonError } from "./json.js";
import { isPython } from "./languages.js";
import { pythonFrom } from "./magics.js";
import { programOf } from "./program.js";
import type { PythonCell } from "./regionEdits.js";
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
  return from === undefined || from >= source.text.length ? [] : [{ source, from }];
}

/** One program. Cells that are not valid Python never run: they become regions of their own, to be named as such, and the rest is read without. */
function regionsOf(cells: readonly PythonCell[]): PythonRegion[] {
  if (cells.length === 0) return [];
  const whole = programOf(cells);
  if (isValid(whole)) return [whole];
  const alone = cells.map((cell) => ({ cell, region: programOf([cell]) }));
  const good = alone.filter(({ region }) => isValid(region));
  const bad = alone.filter(({ region }) => !isValid(region));
  if (good.length === 0 || bad.length === 0) return [whole];
  return [programOf(good.map(({ cell }) => cell)), ...bad.map(({ region }) => region)];
}

function isValid({ text }: PythonRegion): boolean {
  try {
    return errorSince("", text) === undefined;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
