/**
 * A notebook's code cells: where their sources stand, and whether they are Python. Everything else is checked as JSON and skipped.
 * @see https://nbformat.readthedocs.io/en/latest/format_description.html
 */
import type { Range } from "../../types.js";
import { bounds, eachOf, members, NotANotebook, named, stringIn } from "./fields.js";
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
}

/** What was seen of a cell; `undefined` is absent, `{ wrong }` another type than it must be. */
interface Cell {
  readonly type: string | undefined;
  readonly source: Found | undefined;
  readonly input: Found | undefined;
  readonly languages: readonly string[];
}
type Found = SourceStrings | { readonly wrong: string };

/** @throws JsonError, NotANotebook */
export function readNotebook(text: string): Notebook {
  const cursor = new JsonCursor(text);
  const languages: string[] = [];
  let format: string | undefined;
  let cells: Cell[] | undefined;
  let sheets: Cell[] | undefined;
  const kind = cursor.kind();
  if (kind === "nothing") cursor.skip();
  if (kind !== "object") throw new NotANotebook(`holds ${named(kind)} where a notebook has an object`);
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
  return { languages, sources: sourcesOf(cellsOf(format, cells, sheets), format === "3") };
}

function cellsOf(format: string | undefined, cells: Cell[] | undefined, sheets: Cell[] | undefined): Cell[] {
  if (format === undefined) throw new NotANotebook("has no nbformat");
  if (format !== "3" && format !== "4") throw new NotANotebook(`has nbformat ${format.slice(0, 20)}; 3 and 4 can be read`);
  const found = format === "4" ? cells : sheets;
  if (!found) throw new NotANotebook(`has no ${format === "4" ? "cells" : "worksheets"}`);
  return found;
}

/** The sources of Python cells. In nbformat 3 the source of a code cell is called `input`. */
function sourcesOf(cells: readonly Cell[], old: boolean): SourceStrings[] {
  return cells.flatMap((cell, index) => {
    const name = old && cell.type === "code" ? "input" : "source";
    const found = cell[name];
    const where = `in cell ${index + 1}, ${name}`;
    if (cell.type === undefined) throw new NotANotebook(`has no cell_type in cell ${index + 1}`);
    if (!found) throw new NotANotebook(`${where} is missing`);
    if ("wrong" in found) throw new NotANotebook(`${where} ${found.wrong}`);
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

function sourceIn(cursor: JsonCursor): Found {
  const kind = cursor.kind();
  if (kind === "string") return { strings: [cursor.string()], list: undefined };
  const strings: Range[] = [];
  let wrong = kind === "array" ? undefined : `is ${named(kind)}; it must be a string or a list of strings`;
  if (wrong !== undefined) {
    cursor.skip();
    return { wrong };
  }
  const list = cursor.array(() => {
    const item = cursor.kind();
    if (item !== "string") wrong = `holds ${named(item)}; it must be a string or a list of strings`;
    strings.push(cursor.skip());
  });
  return wrong === undefined ? { strings, list } : { wrong };
}
