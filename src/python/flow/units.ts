/** Reading one unit: a module body or a function body. What a unit imports or calls is read as it is met, as Python would run it. */
import type { Stmt } from "../ast.js";
import { Env } from "./env.js";
import { evaluate } from "./evaluate.js";
import { execute } from "./execute.js";
import { bindParameters } from "./parameters.js";
import type { Frame, FunctionInfo, ModuleInfo, Program } from "./program.js";

/** Units that are read inside one another; deeper ones wait for their turn. */
const DEEPEST = 30;

/** Reads a unit for the first time in this round when it has to be read again: not while it is being read, nor more than once. */
export function readMet(program: Program, unit: ModuleInfo | FunctionInfo): void {
  if (!unit.stale || unit.readIn === program.round || program.depth >= DEEPEST || isGivenUp(program, unit)) return;
  program.depth++;
  readUnit(program, unit);
  program.depth--;
}

/** Too much was read of what it belongs to; such units are read once more, at the end. */
export const isGivenUp = ({ last, clusters }: Program, unit: ModuleInfo | FunctionInfo): boolean =>
  !last && clusters.isSpent(moduleOf(unit).index);

const moduleOf = (unit: ModuleInfo | FunctionInfo): ModuleInfo => ("definition" in unit ? unit.module : unit);

/** Reads a unit; what grows under what it read makes it stale. */
export function readUnit(program: Program, unit: ModuleInfo | FunctionInfo): void {
  unit.stale = false;
  unit.readIn = program.round;
  program.clusters.spend(moduleOf(unit).index, sizeOf(unit));
  const { unit: outer } = program.reading;
  program.reading.unit = unit;
  if ("definition" in unit) readFunction(program, unit);
  else readModule(program, unit);
  program.reading.unit = outer;
}

/** UTF-16 units of what is read, without the functions in it: these are read by themselves. */
function sizeOf(unit: ModuleInfo | FunctionInfo): number {
  if (!("definition" in unit)) return sizeOfAll(unit.module.body);
  const { definition } = unit;
  return definition.type === "function" ? sizeOfAll(definition.body.body) : definition.end - definition.start;
}

const sizeOfAll = (statements: readonly Stmt[]): number => statements.reduce((sum, statement) => sum + sizeOfOne(statement), 0);

function sizeOfOne(statement: Stmt): number {
  if (statement.type === "function") return 0;
  return statement.type === "class" ? sizeOfAll(statement.body.body) : statement.end - statement.start;
}

/** Star imports are noted anew each time: their order decides who wins, and more of them show as modules are brought in. */
function readModule(program: Program, module: ModuleInfo): void {
  const before = module.stars.splice(0).join();
  module.starred.splice(0);
  const frame: Frame = {
    program,
    module,
    scope: module.scope,
    fn: undefined,
    cls: undefined,
    env: new Env(),
    dead: false,
    loop: undefined,
  };
  execute(module.module.body, frame);
  if (module.stars.join() !== before) program.changed = true;
}

function readFunction(program: Program, fn: FunctionInfo): void {
  const cls = fn.owner ? program.classes.get(fn.owner) : undefined;
  const frame: Frame = { program, module: fn.module, scope: fn.scope, fn, cls, env: new Env(), dead: false, loop: undefined };
  bindParameters(fn, frame);
  if (fn.definition.type === "function") execute(fn.definition.body.body, frame);
  else program.returns.add(fn.id, evaluate(fn.definition.body, frame));
}
