/** Which statements go as a whole once the recasts in them are dropped. */
import type { For, Module, Stmt } from "../../python/ast.js";
import { clausesOf } from "./clauses.js";
import { onlyTalksOfCast } from "./commentLines.js";
import { type Drops, hasDrops } from "./drops.js";
import { firstRun } from "./effects.js";
import { blockLines, endOf } from "./extent.js";
import { headerGoes } from "./headers.js";
import { loopPlaces } from "./nameReader.js";
import { type LoopPlaces, variablesReadLater } from "./reads.js";
import { statementGoes } from "./statements.js";

/** The statements of the module that go, decided innermost first. */
export function decide(drops: Drops): ReadonlySet<Stmt> {
  const decision = new Decision(drops);
  decision.empties(drops.module.body, false);
  return decision.going;
}

class Decision {
  readonly going = new Set<Stmt>();
  private places: LoopPlaces | undefined;
  private readonly module: Module;

  constructor(private readonly drops: Drops) {
    this.module = drops.module;
  }

  /** True when all statements of a body go. */
  empties(body: readonly Stmt[], inClass: boolean): boolean {
    let after: Stmt | undefined;
    for (const statement of [...body].reverse()) {
      if (this.goes(statement, inClass, after)) this.going.add(statement);
      else after = statement;
    }
    return body.every((statement) => this.going.has(statement));
  }

  /** A compound statement goes when every clause only recast; one emptied clause among others gets `pass`. */
  private goes(statement: Stmt, inClass: boolean, after: Stmt | undefined): boolean {
    if (!hasDrops(this.drops, statement.start, statement.end)) return false;
    const clauses = clausesOf(statement);
    const next = firstRun(after, this.drops);
    if (clauses.length === 0) return statementGoes(statement, this.drops, inClass, next);
    const inner = statement.type === "class" || (inClass && statement.type !== "function");
    const emptied = clauses.filter(({ block }) => this.empties(block.body, inner));
    if (emptied.length < clauses.length || !this.commentsMayGo(statement)) return false;
    return headerGoes(statement, clauses, this.drops, next, (loop) => this.variablesReadLater(loop));
  }

  /** Comments within simple statements go with them; those between must be about the cast. */
  private commentsMayGo(statement: Stmt): boolean {
    const lines = blockLines(this.module, statement.start, endOf(statement));
    return lines !== undefined && onlyTalksOfCast(this.module, lines, simpleStatements(statement));
  }

  /** Names are looked up when the first loop asks. */
  private variablesReadLater(loop: For): boolean {
    this.places ??= loopPlaces(this.module);
    return variablesReadLater(loop, this.places);
  }
}

function simpleStatements(statement: Stmt): Stmt[] {
  const clauses = clausesOf(statement);
  return clauses.length === 0 ? [statement] : clauses.flatMap(({ block }) => block.body.flatMap(simpleStatements));
}
