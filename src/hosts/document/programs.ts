/**
 * Which blocks of a document are one program: a block without an import goes on with a program above that has one. So does one that imports but
 * casts something which only such a program assigned: it cannot run alone, and its casts belong to the load above.
 */
import { holdsCast, mayMatter } from "../../precision/prefilter.js";
import type { Stmt } from "../../python/ast.js";
import { blocksOf } from "../../python/children.js";
import { parseModule } from "../../python/lower.js";
import type { PythonRegion } from "../../types.js";
import type { Block } from "./block.js";
import { masked } from "./masks.js";
import { type Names, namesIn } from "./names.js";
import { type Piece, pieceOf, pieceText } from "./pieces.js";
import { type Guard, regionOf } from "./region.js";
import { withoutTemplates } from "./templates.js";

interface Program {
  readonly pieces: Piece[];
  /** What its blocks assign; undefined for one that imports nothing, which no other block goes on with. */
  readonly assigned: Set<string> | undefined;
}

/** A block that is valid Python. */
interface Example extends Names {
  readonly piece: Piece;
  readonly imports: boolean;
  readonly casts: boolean;
}

/** The programs of a document as regions. A block that is not valid Python is none; one that mentions SANA stays, to be named. */
export function programsOf(file: string, blocks: readonly Block[], guard?: Guard): PythonRegion[] {
  const programs: Program[] = [];
  for (const block of blocks) {
    const piece = pieceOf(file, block);
    const example =
      piece && (examine(file, piece) ?? examine(file, masked(file, piece)) ?? examine(file, masked(file, piece, true)));
    if (example) join(programs, example);
    else if (piece && !block.unnamed && mayMatter(pieceText(file, piece)))
      programs.push({ pieces: [piece], assigned: undefined });
  }
  return programs.map(({ pieces }) => regionOf(file, pieces, guard));
}

function join(programs: Program[], { piece, imports, casts, assigned, free }: Example): void {
  const goesOn = !imports || (casts && [...free].some((name) => programs.some((program) => program.assigned?.has(name))));
  const home = goesOn ? homeOf(programs, free) : undefined;
  home?.pieces.push(piece);
  for (const name of home ? assigned : []) home?.assigned?.add(name);
  if (!home) programs.push({ pieces: [piece], assigned: imports ? new Set(assigned) : undefined });
}

/** The program that assigned most of what a block needs, as far as no later one assigned it anew; the last one with an import when none did. */
function homeOf(programs: readonly Program[], free: ReadonlySet<string>): Program | undefined {
  let best: { readonly program: Program; readonly count: number } | undefined;
  const open = new Set(free);
  for (const program of programs.toReversed()) {
    if (!program.assigned) continue;
    const found = [...open].filter((name) => program.assigned?.has(name));
    if (!best || found.length > best.count) best = { program, count: found.length };
    for (const name of found) open.delete(name);
  }
  return best?.program;
}

/** Undefined when the piece is not valid Python by itself. */
function examine(file: string, piece: Piece | undefined): Example | undefined {
  if (!piece) return undefined;
  try {
    const { errors, body, text } = parseModule(pieceText(file, piece));
    if (errors.length > 0) return undefined;
    const imports = body.some(hasImport);
    return { piece: withoutTemplates(file, piece, body), imports, casts: holdsCast(text), ...namesIn(body) };
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function hasImport(statement: Stmt): boolean {
  if (statement.type === "import" || statement.type === "import-from") return true;
  return blocksOf(statement).some(({ body }) => body.some(hasImport));
}
