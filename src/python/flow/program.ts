/**
 * What the analysis knows of a whole program: its modules, functions and classes, and the tables that frames share.
 * Tables only grow; the program is run in rounds until none grows any more.
 */
import type { ClassDef, Expr, FunctionDef, Lambda, Module } from "../ast.js";
import { Clusters } from "./clusters.js";
import type { Arguments, Domain } from "./domain.js";
import { type Contents, type Env, mergeContents, sameEntries } from "./env.js";
import type { Runs } from "./runs.js";
import type { Names } from "./scopes.js";
import { GrowingSet, type Reading, Slots, Table, type Unit, type Writes } from "./table.js";
import { type ObjectValue, sameValues, type UnknownValue, union, type Values } from "./values.js";

export interface ModuleInfo extends Unit {
  readonly index: number;
  readonly path: string;
  module: Module;
  /** Names that have no binding may be a library's all the same (documentation without imports). */
  readonly fragment: boolean;
  /** All its functions are read; of other modules only those that are called. */
  eager: boolean;
  readonly scope: Scope;
  /** Dotted sources of `from x import *` that are no modules of the program, in order; those of modules it star-imports too. */
  readonly stars: string[];
  /** Modules of the program that it star-imports, in order. */
  readonly starred: ModuleInfo[];
}

export interface Scope {
  readonly id: string;
  readonly kind: "module" | "function" | "class";
  names: Names;
  readonly parent: Scope | undefined;
}

export interface FunctionInfo extends Unit, Writes {
  readonly id: string;
  readonly definition: FunctionDef | Lambda;
  readonly module: ModuleInfo;
  readonly scope: Scope;
  /** The class whose body holds it. */
  readonly owner: string | undefined;
  readonly kind: "plain" | "method" | "classmethod" | "staticmethod" | "property" | "setter";
  /** What tells it from its other uses (a decorator's: each function it decorates); empty for the function itself. */
  readonly use: string;
  /** The id under which the defaults of its parameters were evaluated: all uses have these. */
  readonly definedAs: string;
}

export interface ClassInfo {
  readonly id: string;
  readonly definition: ClassDef;
  readonly module: ModuleInfo;
  readonly scope: Scope;
  /** What its bases are; grows as imports are followed. */
  bases: Values;
}

/** One activation: a module body, class body or function body being read. */
export interface Frame {
  readonly program: Program;
  readonly module: ModuleInfo;
  readonly scope: Scope;
  readonly fn: FunctionInfo | undefined;
  readonly cls: ClassInfo | undefined;
  env: Env;
  /** No path reaches this point. */
  dead: boolean;
  /** The innermost loop: the state before it, those at its `break` and `continue`, and whether a `break` was met. */
  loop: { readonly base: Env; readonly exits: Env[]; broken: boolean } | undefined;
}

/** Finds the module that an import names; undefined for libraries. */
export type Resolve = (from: ModuleInfo, level: number, dotted: string) => ModuleInfo | undefined;

/** Reads the rest of a module of which only a part was read. */
export type Complete = (module: ModuleInfo) => void;

export class Program {
  /** What is being read, and whether anything grew. */
  readonly reading: Reading = { unit: undefined, changed: false, stirred: false };
  readonly modules: ModuleInfo[] = [];
  /** Which modules imports connect, and how much of them was read. */
  readonly clusters = new Clusters();
  readonly functions = new Map<string, FunctionInfo>();
  readonly classes = new Map<string, ClassInfo>();
  /** Classes by the id of a base, for what subclasses assign. */
  readonly subclasses = new Map<string, GrowingSet>();
  /** The expression that makes a container. */
  readonly allocations = new Map<string, { readonly module: number; readonly expression: Expr }>();
  /** Calls that wait for more arguments (`functools.partial`), by the symbol of their value. */
  readonly partials = new Map<string, { readonly callees: Values; readonly args: Arguments }>();
  /** Dicts that are another view of names (`vars(x)`, `globals()`): what a store into one sets, by container. */
  readonly views = new Map<string, (key: string, values: Values, writer: Frame) => void>();
  /** Objects of the domain that a class of the program made, by class: what `self` is in its methods. Kept when the rest is forgotten. */
  readonly selves = new Map<string, Values>();
  /** Calls with a constant that are read for themselves, by the function that chooses. */
  readonly choices = new Map<string, Set<string>>();
  /** How tests may come out, by place; of one round. */
  readonly outcomes = new Map<string, Set<boolean>>();
  /** Functions that something read so far calls. */
  readonly called = new Set<string>();
  /** Names that functions write outside their own scope (`global`, `nonlocal`): `scope.name`. */
  readonly outerWrites = new GrowingSet(this.reading);
  /** Reads of a written literal: origin -> reading expressions; those that only hand it on are in `passed`. */
  readonly reads = new Map<string, Set<string>>();
  readonly passed = new Set<string>();
  /** What holders hold, by key, and holders of nothing; of one round. */
  readonly held = new Map<string, readonly (ObjectValue | UnknownValue)[]>();
  readonly empty = new Set<string>();
  /** Bases and subclasses, however far, by class; forgotten when a class changes its bases. */
  readonly ancestors = new Map<string, readonly string[]>();
  readonly descendants = new Map<string, readonly string[]>();
  /** What reading or calling an expression runs, by place. */
  readonly runs = new Map<string, Runs>();
  /** Attributes and items that are being asked for: wrappers may wrap each other. */
  readonly asking = new Set<string>();
  /** The one round that was run noted all there is to know: nothing in the program is called. */
  plain = false;
  /** The number of this round, from 1. */
  round = 0;
  /** How many units are being read inside one another. */
  depth = 0;
  readonly bindings = new Table(this.reading);
  readonly params = new Table(this.reading);
  readonly returns = new Table(this.reading);
  readonly yields = new Table(this.reading);
  readonly attributes = new Table(this.reading);
  /** What the `__getattr__` of a class hands names on to, by function. */
  readonly delegates = new Table(this.reading);
  private readonly heap = new Slots<Contents>(this.reading);

  constructor(
    readonly domain: Domain,
    readonly resolve: Resolve,
    private readonly complete: Complete = () => {},
  ) {}

  /** Something asks for a name of a module, or for all its names: what was left out of it may bind them. */
  demand({ module, index }: ModuleInfo, name?: string): void {
    const { omitted } = module;
    const info = this.modules[index];
    if (info && omitted && (name === undefined || omitted.has(name))) this.complete(info);
  }

  /** A class has other bases than before. */
  forgetKin(): void {
    this.ancestors.clear();
    this.descendants.clear();
  }

  /** An object that a class of the program made is what `self` is in its methods. */
  addSelf(cls: string, made: Values): void {
    const before = this.selves.get(cls);
    const after = union(before, made);
    if (!before || !sameValues(before, after)) this.reading.stirred = true;
    this.selves.set(cls, after);
  }

  /** Asks once: what asks for itself on the way gets nothing. */
  once(key: string, ask: () => Values): Values {
    if (this.asking.has(key)) return [];
    this.asking.add(key);
    try {
      return ask();
    } finally {
      this.asking.delete(key);
    }
  }
  get changed(): boolean {
    return this.reading.changed;
  }
  set changed(changed: boolean) {
    this.reading.changed = changed;
    this.reading.stirred = changed;
  }

  /** Forgets what expressions may be; which functions are called stays known. */
  forget(): void {
    for (const table of [this.bindings, this.params, this.returns, this.yields, this.attributes, this.delegates]) table.clear();
    this.heap.clear();
    for (const unit of [...this.modules, ...this.functions.values()]) unit.stale = true;
    this.settled = true;
  }
  /** The called functions are known: their parameters are what calls hand over and nothing else. */
  settled = false;
  contents(id: string): Contents | undefined {
    return this.heap.get(id);
  }
  /** Remembers that a container may hold this, for frames that did not make it. */
  remember(id: string, contents: Contents): void {
    const before = this.heap.peek(id);
    if (before === contents) return;
    const after = before ? mergeContents([before, contents]) : contents;
    if (before && after.open === before.open && sameEntries(before.entries, after.entries)) return;
    this.heap.set(id, after);
  }

  /** Everything is being read: reads of literals are noted. */
  whole = false;
  /** What was given up on is read too. */
  last = false;
  /** The domain notes what it observes. */
  noting = false;
  read(origin: string, reader: string): void {
    if (!this.whole) return;
    const readers = this.reads.get(origin) ?? new Set();
    this.reads.set(origin, readers.add(reader));
  }
}

/** Key of a place in the program. */
export const placeKey = (module: ModuleInfo, range: { readonly start: number; readonly end: number }): string =>
  `${module.index}:${range.start}:${range.end}`;
