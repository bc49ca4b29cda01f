/**
 * Regions of a notebook: its cells are one program. Cells that are not valid Python never run: they become regions of their own, to be named
 * as such, and the rest is read without. Whether a cell is valid is only asked where it matters: to parse all of them fills the memory.
 */
import { holdsOurs, SUBJECT } from "../../precision/prefilter.js";
import { errorSince } from "../../python/lower.js";
import { outlineOf } from "../../python/outline.js";
import { firstFrom } from "../../python/search.js";
import { endsOpen } from "../../python/sections.js";
import type { PythonRegion } from "../../types.js";
import { joined, programOf } from "./program.js";
import type { PythonCell } from "./regionEdits.js";

/** What is left open in a cell would take the next ones with it, so such cells are told at once; all others when the program does not parse. */
export function regionsOf(cells: readonly PythonCell[]): PythonRegion[] {
  const open = new Set(cells.filter((cell) => endsOpen(cell.python.text) && !isValid(cell)));
  const closed = open.size === cells.length ? cells : cells.filter((cell) => !open.has(cell));
  if (closed.length === 0) return [];
  const whole = { ...programOf(closed), apart: () => apart(closed) };
  return closed === cells ? [whole] : [whole, ...alone(open)];
}

/** The valid cells as one program, and each other one that matters. Without the latter more cells may matter, so it is asked again. */
function apart(cells: readonly PythonCell[]): PythonRegion[] {
  const asked = new Set<PythonCell>();
  const bad = new Set<PythonCell>();
  for (let good = cells; ; good = cells.filter((cell) => !bad.has(cell))) {
    const fresh = mattering(good).filter((cell) => !asked.has(cell));
    const found = fresh.filter((cell) => !isValid(cell));
    if (found.length === 0) return bad.size === 0 || good.length === 0 ? [] : [programOf(good), ...alone(bad)];
    for (const cell of fresh) asked.add(cell);
    for (const cell of found) bad.add(cell);
  }
}

const alone = (cells: Iterable<PythonCell>): PythonRegion[] => [...cells].map((cell) => programOf([cell]));

/** Cells of which something is parsed. */
function mattering(cells: readonly PythonCell[]): readonly PythonCell[] {
  const { text, parts } = joined(cells);
  if (holdsOurs(text)) return cells;
  const { kept } = outlineOf(text, SUBJECT);
  return parts.flatMap(({ start, end, cell }) => {
    const piece = kept[firstFrom(kept, start + 1, (range) => range.end)];
    return piece && piece.start < end ? [cell] : [];
  });
}

function isValid({ python }: PythonCell): boolean {
  try {
    return errorSince("", python.text) === undefined;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
