/** Which statements go as a whole once the recasts in them are dropped. */
import type { Module, Stmt } from "../../python/ast.js";
import type { Range } from "../../types.js";
import { blocksOf } from "./children.js";
import { type Clause, clausesOf } from "./clauses.js";
import { onlyTalksOfCast } from "./commentLines.js";
import { type Drops, hasDrops } from "./drops.js";
import { blockLines, endOf, isSimple } from "./extent.js";
import { headerGoes } from "./headers.js";
import { loopPlaces } from "./nameReader.js";
import type { LoopPlaces } from "./reads.js";
import { statementGoes } from "./statements.js";

export interface Verdict {
  readonly statements: ReadonlySet<Stmt>;
}

/** Decides for all statements of the module, innermost first. */
export function decide(drops: Drops): Verdict {
  const verdict = new Decision(drops);
  verdict.empties(drops.module.body, false);
  return verdict;
}

class Decision implements Verdict {
  readonly statements = new Set<Stmt>();
  private places: LoopPlaces | undefined;
  private readonly module: Module;

  constructor(private readonly drops: Drops) {
    this.module = drops.module;
  }

  /** True when all statements of a body go. */
  empties(body: readonly Stmt[], inClass: boolean): boolean {
    for (const statement of body) if (this.goes(statement, inClass)) this.statements.add(statement);
    return body.length > 0 && body.every((statement) => this.statements.has(statement));
  }

  private goes(statement: Stmt, inClass: boolean): boolean {
    if (!hasDrops(this.drops, statement.start, statement.end)) return false;
    const clauses = clausesOf(statement);
    if (clauses.length === 0) return statementGoes(statement, this.drops, inClass);
    const inner = statement.type === "class" || (inClass && statement.type !== "function");
    const emptied = new Set(clauses.filter(({ block }) => this.empties(block.body, inner)));
    return clauses.every((clause) => emptied.has(clause)) && this.goesWhole(statement, clauses);
  }

  /** Every clause only recast; a clause that did among others that stay gets `pass`. */
  private goesWhole(statement: Stmt, clauses: readonly Clause[]): boolean {
    const lines = blockLines(this.module, statement.start, endOf(statement));
    if (!lines || !this.commentsMayGo([statement], { start: statement.start, end: lines.end })) return false;
    return headerGoes(statement, clauses, this.drops, () => (this.places ??= loopPlaces(this.module)));
  }

  /** Comments within the statements that go are theirs; those between must be about the cast. */
  private commentsMayGo(body: readonly Stmt[], range: Range): boolean {
    return onlyTalksOfCast(this.module, range, body.flatMap(simpleStatements));
  }
}

function simpleStatements(statement: Stmt): Stmt[] {
  return isSimple(statement) ? [statement] : blocksOf(statement).flatMap((block) => block.body.flatMap(simpleStatements));
}
