/**
 * A notebook's code cells: where their sources stand, and whether they are Python. Everything else is checked as JSON and skipped.
 * @see https://nbformat.readthedocs.io/en/latest/format_description.html
 */
import type { Range } from "../../types.js";
import { bounds, eachOf, members, NotANotebook, stringIn } from "./fields.js";
import { JsonCursor } from "./json.js";
import { editorLanguage, isPython, languageIn, languagesIn } from "./languages.js";

/** The strings of a source with their quotes, and the brackets around them when it is a list. */
export interface SourceStrings {
  readonly strings: readonly Range[];
  readonly list: Range | undefined;
}

export interface Notebook {
  /** Names of the kernel's language, wherever they are given. */
  readonly languages: readonly string[];
  /** Sources of the code cells in order. */
  readonly sources: readonly SourceStrings[];
  /** Long values that are no part of these, in order: outputs. */
  readonly passed: readonly Range[];
}

/** What was seen of a cell; `undefined` is absent, `{ wrong }` another type than it must be. */
interface Cell {
  readonly type: string | undefined;
  readonly source: Found | undefined;
  readonly input: Found | undefined;
  readonly languages: readonly string[];
}
type Found = SourceStrings | { readonly wrong: string };

/**
 * @param checked values that are known to be valid JSON: their ends by their starts.
 * @throws JsonError, NotANotebook
 */
export function readNotebook(text: string, checked?: ReadonlyMap<number, number>): Notebook {
  const cursor = new JsonCursor(text, checked);
  const languages: string[] = [];
  let format: string | undefined;
  let cells: Cell[] | undefined;
  let sheets: Cell[] | undefined;
  members(cursor, "the file", {
    nbformat: () => {
      format = text.slice(...bounds(cursor.skip()));
    },
    metadata: () => {
      languages.splice(0, languages.length, ...languagesIn(cursor));
    },
    cells: () => {
      cells = cellsIn(cursor);
    },
    worksheets: () => {
      sheets = sheetsIn(cursor);
    },
  });
  cursor.end();
  return { languages, sources: sourcesOf(cellsOf(format, cells, sheets), Number(format) === 3), passed: cursor.passed };
}

function cellsOf(format: string | undefined, cells: Cell[] | undefined, sheets: Cell[] | undefined): Cell[] {
  if (format === undefined) throw new NotANotebook("nbformat is missing");
  const version = Number(format);
  if (version !== 3 && version !== 4) throw new NotANotebook(`nbformat is ${format.slice(0, 20)}; 3 and 4 can be read`);
  const found = version === 4 ? cells : sheets;
  if (!found) throw new NotANotebook(`${version === 4 ? "cells" : "worksheets"} is missing`);
  return found;
}

/** The sources of Python cells. In nbformat 3 the source of a code cell is called `input`. */
function sourcesOf(cells: readonly Cell[], old: boolean): SourceStrings[] {
  return cells.flatMap((cell, index) => {
    const name = old && cell.type === "code" ? "input" : "source";
    const found = cell[name];
    if (cell.type === undefined) throw new NotANotebook(`cell_type of cell ${index + 1} is no string`);
    if (!found) throw new NotANotebook(`${name} of cell ${index + 1} is missing`);
    if ("wrong" in found) throw new NotANotebook(`${name} of cell ${index + 1} ${found.wrong}`);
    return cell.type === "code" && cell.languages.every(isPython) ? [found] : [];
  });
}

function sheetsIn(cursor: JsonCursor): Cell[] {
  const cells: Cell[] = [];
  eachOf(cursor, "worksheets", () => {
    members(cursor, "a worksheet", { cells: () => cells.push(...cellsIn(cursor)) });
  });
  return cells;
}

function cellsIn(cursor: JsonCursor): Cell[] {
  const cells: Cell[] = [];
  eachOf(cursor, "cells", () => {
    cells.push(cellIn(cursor, cells.length + 1));
  });
  return cells;
}

function cellIn(cursor: JsonCursor, number: number): Cell {
  const cell: { -readonly [Key in keyof Cell]: Cell[Key] } = {
    type: undefined,
    source: undefined,
    input: undefined,
    languages: [],
  };
  members(cursor, `cell ${number}`, {
    cell_type: () => {
      cell.type = stringIn(cursor);
    },
    source: () => {
      cell.source = sourceIn(cursor);
    },
    input: () => {
      cell.input = sourceIn(cursor);
    },
    language: () => {
      cell.languages = [...cell.languages, ...languageIn(cursor)];
    },
    metadata: () => {
      cell.languages = [...cell.languages, ...editorLanguage(cursor, number)];
    },
  });
  return cell;
}

const STRINGS = "it must be a string or a list of strings";

function sourceIn(cursor: JsonCursor): Found {
  const kind = cursor.kind();
  if (kind === "string") return { strings: [cursor.string()], list: undefined };
  if (kind !== "array") return { wrong: `is ${skipped(cursor)}; ${STRINGS}` };
  const strings: Range[] = [];
  let wrong: string | undefined;
  const list = cursor.array(() => {
    if (cursor.kind() === "string") strings.push(cursor.string());
    else wrong = `holds ${skipped(cursor)}; ${STRINGS}`;
  });
  return wrong === undefined ? { strings, list } : { wrong };
}

/** Consumes a value; what it is, in words. */
function skipped(cursor: JsonCursor): string {
  const shown = cursor.shown();
  cursor.skip();
  return shown;
}
