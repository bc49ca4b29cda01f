/** Which blocks of a document are one program: a block without an import goes on with the last program that has one. */
import { mayMatter } from "../../precision/prefilter.js";
import type { Stmt } from "../../python/ast.js";
import { blocksOf } from "../../python/children.js";
import { parseModule } from "../../python/lower.js";
import type { PythonRegion } from "../../types.js";
import type { Block } from "./block.js";
import { masked } from "./masks.js";
import { type Piece, pieceOf, pieceText } from "./pieces.js";
import { type Guard, regionOf } from "./region.js";

interface Program {
  readonly pieces: Piece[];
  readonly imports: boolean;
}

/** The programs of a document as regions. A block that is not valid Python is none; one that mentions SANA stays, to be named. */
export function programsOf(file: string, blocks: readonly Block[], guard?: Guard): PythonRegion[] {
  const programs: Program[] = [];
  for (const block of blocks) {
    const piece = pieceOf(file, block);
    const read = piece && (examine(file, piece) ?? examine(file, masked(file, piece)));
    if (read) join(programs, read);
    else if (piece && mayMatter(pieceText(file, piece))) programs.push({ pieces: [piece], imports: false });
  }
  return programs.map(({ pieces }) => regionOf(file, pieces, guard));
}

function join(programs: Program[], { piece, imports }: { piece: Piece; imports: boolean }): void {
  const home = imports ? undefined : programs.findLast((program) => program.imports);
  if (home) home.pieces.push(piece);
  else programs.push({ pieces: [piece], imports });
}

/** Undefined when the piece is not valid Python by itself. */
function examine(file: string, piece: Piece | undefined): { piece: Piece; imports: boolean } | undefined {
  if (!piece) return undefined;
  try {
    const { errors, body } = parseModule(pieceText(file, piece));
    return errors.length === 0 ? { piece, imports: body.some(hasImport) } : undefined;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function hasImport(statement: Stmt): boolean {
  if (statement.type === "import" || statement.type === "import-from") return true;
  return blocksOf(statement).some(({ body }) => body.some(hasImport));
}
