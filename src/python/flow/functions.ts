/** Functions of the program: registering them, handing them arguments, and what a call of one gives back and changes. */
import type { Expr, FunctionDef, Lambda } from "../ast.js";
import { useDefault } from "./defaults.js";
import type { Arguments } from "./domain.js";
import type { Contents } from "./env.js";
import { type Frame, type FunctionInfo, type Program, placeKey } from "./program.js";
import { namesOf } from "./scopes.js";
import { GrowingSet } from "./table.js";
import { readMet } from "./units.js";
import { container, oneOf, symbolOf, taintOf, union, unknown, type Value, type Values } from "./values.js";

/** The function that `definition` makes where the frame stands; the same one in every round. */
export function addFunction(definition: FunctionDef | Lambda, frame: Frame): FunctionInfo {
  const { program, module } = frame;
  const id = `f${placeKey(module, definition)}${frame.fn?.use ?? ""}`;
  const known = program.functions.get(id);
  if (known) return known;
  const names = namesOf(definition.type === "function" ? definition.body.body : [], definition.params);
  const info: FunctionInfo = {
    id,
    definition,
    module,
    scope: { id, kind: "function", names, parent: frame.scope },
    owner: definition.type === "function" ? frame.cls?.id : undefined,
    kind: kindOf(definition, frame),
    use: frame.fn?.use ?? "",
    definedAs: id,
    ...unread(program),
  };
  program.functions.set(id, info);
  program.changed = true;
  return info;
}

const unread = (program: Program) => ({
  stale: true,
  readIn: 0,
  attributeWrites: new GrowingSet(program.reading),
  outerWrites: new GrowingSet(program.reading),
  containerWrites: new GrowingSet(program.reading),
  callees: new GrowingSet(program.reading),
});

/** The function as one use of it alone sees it: what it is handed there, and the functions inside it, are kept apart from other uses. */
export function forUse(fn: FunctionInfo, use: string, program: Program): FunctionInfo {
  const id = `${fn.id.slice(0, fn.id.length - fn.use.length)}@${use}`;
  const known = program.functions.get(id);
  if (known) return known;
  const info: FunctionInfo = { ...fn, id, scope: { ...fn.scope, id }, use: `@${use}`, ...unread(program) };
  program.functions.set(id, info);
  // All there is to know of its parameters is what its uses are handed.
  program.called.add(fn.id);
  program.changed = true;
  return info;
}

function kindOf(definition: FunctionDef | Lambda, frame: Frame): FunctionInfo["kind"] {
  if (definition.type === "lambda" || frame.scope.kind !== "class") return "plain";
  const decorators = definition.decorators.map(lastName);
  if (decorators.includes("staticmethod")) return "staticmethod";
  if (decorators.includes("classmethod") || definition.name === "__new__" || definition.name === "__init_subclass__")
    return "classmethod";
  if (decorators.includes("setter")) return "setter";
  return decorators.some((name) => name === "property" || name === "cached_property") ? "property" : "method";
}

/** `@a.b(c)` is named `b`. */
export function lastName(decorator: Expr): string {
  if (decorator.type === "call") return lastName(decorator.callee);
  if (decorator.type === "attribute") return decorator.name;
  return decorator.type === "name" ? decorator.id : "";
}

/**
 * A call of a known function: its parameters may be the arguments (`leading` first: self), its result is what it returns.
 * `args` is undefined for a property.
 */
export function callFunction(fn: FunctionInfo, leading: readonly Value[], args: Arguments | undefined, frame: Frame): Values {
  frame.fn?.callees.add(fn.id);
  if (!frame.program.called.has(fn.id)) {
    frame.program.called.add(fn.id);
    fn.stale = true;
    frame.program.changed = true;
  }
  passArguments(fn, leading, args, frame);
  const { program } = frame;
  readMet(program, fn);
  forgetWrites(fn, frame);
  return union(program.returns.get(fn.id), generated(fn, program));
}

/** A generator gives an iterable of what it yields, or a context that hands it out. */
function generated(fn: FunctionInfo, program: Program): Values {
  const yields = program.yields.get(fn.id);
  if (!yields) return [];
  if (isContext(fn)) return [oneOf(`${CONTEXT}${fn.id}`, taintOf(yields))];
  const id = `${fn.id}.yield`;
  program.remember(id, { entries: new Map([["*", yields]]), open: true });
  return [container("list", id)];
}

/** Symbols of contexts that a generator function makes start with this. */
const CONTEXT = "context:";

/** What `with value as x` binds when `value` comes of a generator function that is a context manager. */
export function yieldedBy(value: Value, program: Program): Values | undefined {
  const symbol = value.kind === "unknown" ? symbolOf(value) : "";
  return symbol.startsWith(CONTEXT) ? program.yields.get(symbol.slice(CONTEXT.length)) : undefined;
}

const isContext = (fn: FunctionInfo): boolean =>
  fn.definition.type === "function" &&
  fn.definition.decorators.some((decorator) => lastName(decorator).endsWith("contextmanager"));

function passArguments(fn: FunctionInfo, leading: readonly Value[], args: Arguments | undefined, frame: Frame): void {
  const { program } = frame;
  const params = fn.definition.params;
  const positional = [
    ...leading.map((value) => [value] as Values),
    ...(args?.positional.map((argument) => argument.values) ?? []),
  ];
  const plain = params.filter((param) => param.kind === "normal" && !param.keywordOnly);
  plain.forEach((param, index) => {
    const given = positional[index] ?? args?.keywords.get(param.name)?.values;
    if (given) program.params.add(`${fn.id}.${param.name}`, given);
    else if (args?.open) program.params.add(`${fn.id}.${param.name}`, [unknown(`param:${fn.id}:${param.name}`)]);
    else useDefault(fn, param, program);
  });
  for (const param of params.filter((other) => other.kind === "normal" && other.keywordOnly)) {
    const given = args?.keywords.get(param.name);
    if (given) program.params.add(`${fn.id}.${param.name}`, given.values);
    else if (args?.open) program.params.add(`${fn.id}.${param.name}`, [unknown(`param:${fn.id}:${param.name}`)]);
    else useDefault(fn, param, program);
  }
  passRest(fn, positional.slice(plain.length), args, program);
}

/** Key of what calls hand to `*args` or `**kwargs`, apart from what the function itself puts into it. */
export const handedTo = (id: string): string => `${id}.given`;

/** `*args` and `**kwargs` parameters are containers named by the parameter. */
function passRest(fn: FunctionInfo, extra: readonly Values[], args: Arguments | undefined, program: Program): void {
  const remember = (id: string, contents: Contents) => {
    program.remember(id, contents);
    program.remember(handedTo(id), contents);
  };
  for (const param of fn.definition.params) {
    const id = `${fn.id}.${param.name}`;
    if (param.kind === "star") remember(id, { entries: inTurn(extra), open: args?.open ?? false });
    if (param.kind !== "double-star") continue;
    const taken = new Set(fn.definition.params.map((other) => other.name));
    const rest = [...(args?.keywords ?? [])]
      .filter(([name]) => !taken.has(name))
      .map(([name, argument]) => [name, argument.values] as const);
    remember(id, { entries: new Map(rest), open: args?.open ?? false });
    program.params.add(id, [container("dict", id)]);
  }
}

/** Functions that call themselves with more arguments each time must come to an end. */
const MOST_EXTRA = 8;

/** Extra arguments by their position; what stands further back may stand anywhere. */
function inTurn(extra: readonly Values[]): Map<string, Values> {
  const entries = new Map(extra.slice(0, MOST_EXTRA).map((values, index) => [String(index), values]));
  if (extra.length > MOST_EXTRA) entries.set("*", union(...extra.slice(MOST_EXTRA)));
  return entries;
}

/** A name of this frame, or one that it shares, that a called function binds anew. */
function forgetName(written: string, frame: Frame): void {
  const [owner = "", name = ""] = written.split(".");
  const { id, names } = frame.scope;
  const shared = names.nonlocals.has(name) || (names.globals.has(name) && owner === frame.module.scope.id);
  if ((owner === id || shared) && frame.env.values(name)) frame.env.forget(name);
}

/** Attributes and entries that the function (or one it calls) assigns are no longer what this frame stored. */
export function forgetWrites(fn: FunctionInfo, frame: Frame): void {
  const written = new Set<string>();
  const stored = new Set<string>();
  const seen = new Set<string>();
  const visit = (id: string): void => {
    if (seen.has(id)) return;
    seen.add(id);
    const info = frame.program.functions.get(id);
    for (const name of info?.attributeWrites ?? []) written.add(name);
    for (const container of info?.containerWrites ?? []) stored.add(container);
    for (const name of info?.outerWrites ?? []) forgetName(name, frame);
    for (const callee of info?.callees ?? []) visit(callee);
  };
  visit(fn.id);
  for (const container of stored) frame.env.forgetContents(container);
  if (written.size)
    frame.env.forgetPaths((path) => path.split(".").some((part, index) => index > 0 && (written.has("*") || written.has(part))));
}
