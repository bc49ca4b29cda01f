/** Runs a program in rounds: every module body, then every function body, until the shared tables stand still. */
import type { Module } from "../ast.js";
import type { FunctionInfo, ModuleInfo, Program } from "./program.js";
import { namesOf } from "./scopes.js";
import { isGivenUp, readUnit } from "./units.js";

/** Programs that still change after this many rounds are given up on: what is not known by then stays unknown. */
const MOST_ROUNDS = 20;

/** Which functions are called shows early; the rest is only a matter of what with. */
const ROUNDS_TO_LEARN_CALLS = 3;

export function addModule(
  program: Program,
  path: string,
  module: Module,
  { fragment, eager }: Pick<ModuleInfo, "fragment" | "eager">,
): ModuleInfo {
  const index = program.modules.length;
  const scope = { id: `m${index}`, kind: "module" as const, names: namesOf(module.body), parent: undefined };
  const info: ModuleInfo = { index, path, module, fragment, eager, scope, stars: [], starred: [], stale: true, readIn: 0 };
  program.modules.push(info);
  program.plain = false;
  program.changed = true;
  return info;
}

/** Puts all of a module in the place of a part of it: something else imports it, and words do not show what. */
export function completeModule(program: Program, info: ModuleInfo, module: Module): void {
  info.module = module;
  info.scope.names = namesOf(module.body);
  info.stale = true;
  program.plain = false;
  program.changed = true;
}

/**
 * Reads the program to learn which functions are called, and what its names roughly stand for. Modules may be added and it be read again: what
 * the domain noted before stays noted, and only what is new or has grown is read.
 */
export function learn(program: Program): void {
  for (let round = 0; round < ROUNDS_TO_LEARN_CALLS; round++) {
    const first = program.round === 0;
    runRound(program, first ? "all" : "more");
    program.plain = first && program.functions.size === 0 && !isLoose(program);
    if (!program.changed || program.plain) return;
  }
}

/** Reads the program twice: enough to see what it calls, not all that its names may stand for. */
export function glance(program: Program): void {
  settle(program, 2);
}

/**
 * Reads a learned program for good. A parameter of a function that nothing calls is unknown; one of a called function is what the calls hand
 * over.
 * @returns false for what was still changing at the end, or was given up on.
 */
export function conclude(program: Program): Finished {
  if (program.plain) return () => true;
  program.forget();
  runRound(program, "all");
  const stands = !isLoose(program) || settle(program, MOST_ROUNDS);
  if (program.modules.some(({ index }) => program.clusters.isSpent(index))) runRound(program, "last");
  return (module) => stands && !program.clusters.isSpent(module);
}

/** Whether all is known of a module. */
export type Finished = (module: number) => boolean;

/** Whether something that was read has grown since, or something that is no table has: what the last round noted may not be all. */
function isLoose({ reading, modules, functions, called }: Program): boolean {
  const isRead = (fn: FunctionInfo) => fn.module.eager || called.has(fn.id);
  return reading.stirred || modules.some(({ stale }) => stale) || [...functions.values()].some((fn) => fn.stale && isRead(fn));
}

/**
 * What read something that has grown is read again. The last round reads everything: what the domain notes is complete then, and that
 * nothing grows any more is certain.
 */
function settle(program: Program, most: number): boolean {
  let all = false;
  for (let round = 0; round < most; round++) {
    all ||= round === most - 1;
    runRound(program, all ? "all" : "stale");
    if (!program.changed && all) return true;
    all = !program.changed;
  }
  return false;
}

/**
 * `all`: everything is read and noted, but for what was given up on. `last`: that too. `stale`: what is read again is not noted. `more`: it is noted
 * in addition.
 */
type Pass = "all" | "last" | "stale" | "more";

function runRound(program: Program, pass: Pass): void {
  const last = pass === "last";
  const all = last || pass === "all";
  program.changed = false;
  program.whole = all;
  program.last = last;
  program.noting = pass !== "stale";
  if (pass !== "more" || program.round === 0) program.domain.begin(program);
  program.reads.clear();
  program.passed.clear();
  program.outcomes.clear();
  program.held.clear();
  program.empty.clear();
  program.round++;
  for (const module of program.modules) readInTurn(program, module, all);
  for (const fn of program.functions.values()) if (fn.module.eager || program.called.has(fn.id)) readInTurn(program, fn, all);
}

/** When everything is read, each unit is read once: what is noted of it is then noted once. */
function readInTurn(program: Program, unit: ModuleInfo | FunctionInfo, all: boolean): void {
  if ((all ? unit.readIn !== program.round : unit.stale) && !isGivenUp(program, unit)) readUnit(program, unit);
}
