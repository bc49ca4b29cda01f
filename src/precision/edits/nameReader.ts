/** Walks a module once and notes, per scope, where each name is read and which binding surely gave its value. */
import type { ClassDef, Comprehension, Expr, For, FunctionDef, Lambda, Module, Stmt } from "../../python/ast.js";
import { blocksOf, expressionsOf, partsOf } from "../../python/children.js";
import type { Range } from "../../types.js";
import { boundNames, namesOf, targetsOf } from "./bindings.js";
import { LATER, NameReads, type Read } from "./nameReads.js";
import type { LoopPlace, LoopPlaces, Scope } from "./reads.js";

/** Bindings that hold for all that follows in the same suite; null hides a name of a comprehension or lambda. */
interface Suite {
  readonly names: Map<string, number | null>;
  readonly parent: Suite | undefined;
}

/** Where the walk is. */
interface Place {
  readonly loops: Map<number, LoopPlace>;
  readonly scope: Scope;
  readonly bound: Set<string>;
  readonly suite: Suite;
  /** The outermost loop of the scope around this place. */
  readonly around: Range | undefined;
  /** Inside a lambda. */
  readonly later: boolean;
}

/** The places of all loops of a module. One walk. */
export function loopPlaces(module: Module): LoopPlaces {
  const loops = new Map<number, LoopPlace>();
  readBody(module.body, enter("module", loops));
  return loops;
}

function enter(kind: Scope["kind"], loops: Map<number, LoopPlace>): Place {
  const scope: Scope = { kind, reads: new Map(), shared: new Set() };
  return { loops, scope, bound: new Set(), suite: { names: new Map(), parent: undefined }, around: undefined, later: false };
}

const nested = (place: Place): Place => ({ ...place, suite: { names: new Map(), parent: place.suite } });

function readBody(body: readonly Stmt[], place: Place): void {
  for (const statement of body) readStatement(statement, place);
}

function readStatement(statement: Stmt, place: Place): void {
  if (statement.type === "for") readFor(statement, place);
  else if (statement.type === "global" || statement.type === "nonlocal")
    for (const name of statement.names) place.scope.shared.add(name);
  else readOther(statement, place);
}

function readOther(statement: Stmt, place: Place): void {
  const targets = targetsOf(statement);
  for (const part of expressionsOf(statement)) if (!targets.includes(part)) read(part, place);
  for (const target of targets) readTarget(target, place);
  for (const name of boundNames(statement)) bind(name, statement.start, place);
  if (statement.type === "function" || statement.type === "class") readDefinition(statement, place);
  else readBlocks(statement, place);
}

/** The body of a `with` surely runs; other blocks may not. */
function readBlocks(statement: Stmt, place: Place): void {
  const around = statement.type === "while" ? (place.around ?? statement) : place.around;
  for (const block of blocksOf(statement)) readBody(block.body, statement.type === "with" ? place : { ...nested(place), around });
}

/** A name that is assigned to is not read; `a[b].c = ...` reads `a` and `b`. */
function readTarget(target: Expr, place: Place): void {
  if (target.type === "name") place.bound.add(target.id);
  else if (target.type === "tuple" || target.type === "list") for (const item of target.items) readTarget(item, place);
  else if (target.type === "star") readTarget(target.value, place);
  else read(target, place);
}

function readFor(loop: For, place: Place): void {
  read(loop.iterable, place);
  readTarget(loop.target, place);
  place.loops.set(loop.start, { scope: place.scope, around: place.around });
  const body = { ...nested(place), around: place.around ?? loop };
  for (const name of namesOf(loop.target)) bind(name, loop.start, body);
  readBody(loop.body.body, body);
  if (loop.otherwise) readBody(loop.otherwise.body, nested(place));
}

/** Free names of a body are reads of the scope around it, at any time for a function. */
function readDefinition(definition: FunctionDef | ClassDef, place: Place): void {
  const isFunction = definition.type === "function";
  const body = enter(definition.type, place.loops);
  if (isFunction) for (const param of definition.params) bind(param.name, definition.start, body);
  readBody(definition.body.body, body);
  for (const [name, reads] of body.scope.reads) {
    if (body.bound.has(name) && !body.scope.shared.has(name)) continue;
    for (const { at } of isFunction ? [LATER] : reads.all()) note(name, { at, since: -1 }, place);
  }
}

function read(expression: Expr, place: Place): void {
  if (expression.type === "name") readName(expression.id, expression.start, place);
  else if (expression.type === "comprehension") readComprehension(expression, place);
  else if (expression.type === "lambda") readLambda(expression, place);
  else if (expression.type === "walrus") {
    place.bound.add(expression.target.id);
    read(expression.value, place);
  } else for (const part of partsOf(expression)) read(part, place);
}

function readComprehension({ elements, clauses }: Comprehension, place: Place): void {
  const within = nested(place);
  for (const { target, iterable, conditions } of clauses) {
    read(iterable, within);
    for (const name of namesOf(target)) within.suite.names.set(name, null);
    for (const condition of conditions) read(condition, within);
  }
  for (const element of elements) read(element, within);
}

function readLambda({ params, body }: Lambda, place: Place): void {
  const within = { ...nested(place), later: true };
  for (const { name, fallback } of params) {
    if (fallback) read(fallback, place);
    within.suite.names.set(name, null);
  }
  read(body, within);
}

function bind(name: string, at: number, place: Place): void {
  place.suite.names.set(name, at);
  place.bound.add(name);
}

function readName(name: string, at: number, place: Place): void {
  let since: number | null | undefined;
  for (let suite: Suite | undefined = place.suite; suite && since === undefined; suite = suite.parent)
    since = suite.names.get(name);
  if (since !== null) note(name, place.later ? LATER : { at, since: since ?? -1 }, place);
}

function note(name: string, found: Read, { scope }: Place): void {
  const reads = scope.reads.get(name) ?? new NameReads();
  scope.reads.set(name, reads);
  reads.add(found);
}
