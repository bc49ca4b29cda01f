/**
 * Functions that only choose among what they name: `get_dtype("fp16")`. Each call with a constant is read for itself, along the branches that the
 * constant takes.
 */
import type { Call, Expr, FunctionDef, Lambda, Match, Stmt } from "../ast.js";
import { blocksOf, expressionsOf, partsOf } from "../children.js";
import type { Arguments } from "./domain.js";
import { callFunction, forUse, lastName } from "./functions.js";
import { here, soleConstant } from "./lookup.js";
import { type Frame, type FunctionInfo, placeKey } from "./program.js";
import { constant, external, type Origin, type Value, type Values } from "./values.js";

/** What tells the use of a chooser by one call. */
const CHOICE = "?";
/** A function that more calls choose through is read once for all of them. */
const MOST_CALLS = 16;

/** What a call of a chooser gives; undefined when `fn` is none or nothing that it is handed is a constant. */
export function callChooser(
  fn: FunctionInfo,
  leading: readonly Value[],
  args: Arguments,
  call: Call,
  frame: Frame,
): Values | undefined {
  if (!isChooser(fn.definition) || !handsConstant(args)) return undefined;
  const use = `${CHOICE}${placeKey(frame.module, call)}${constantsOf(args)}`;
  const calls = frame.program.choices.get(fn.definedAs) ?? new Set();
  frame.program.choices.set(fn.definedAs, calls);
  if (!calls.has(use) && calls.size >= MOST_CALLS) return undefined;
  calls.add(use);
  return callFunction(forUse(fn, use, frame.program), leading, args, frame).map((value) => writtenAt(value, here(call, frame)));
}

/** What is chosen stands where the choice is made: what the function names serves others too. */
function writtenAt(value: Value, at: Origin): Value {
  if (value.kind === "constant") return constant(value.value, at);
  return value.kind === "external" ? external(value.path, at) : value;
}

/** A call in a loop chooses anew in each round. */
const constantsOf = ({ positional, keywords }: Arguments): string =>
  JSON.stringify([...positional, ...keywords.values()].map(({ values }) => soleConstant(values))).replaceAll(".", "");

const handsConstant = ({ positional, keywords, open }: Arguments): boolean =>
  !open && [...positional, ...keywords.values()].some(({ values }) => isConstant(values));

const isConstant = (values: Values): boolean => {
  const sole = soleConstant(values);
  return sole !== undefined && sole !== null;
};

const KNOWN = new WeakMap<FunctionDef | Lambda, boolean>();

/** Whether a function does nothing but choose. */
export function isChooser(definition: FunctionDef | Lambda): boolean {
  const known = KNOWN.get(definition);
  if (known !== undefined) return known;
  const chooses =
    definition.type === "function" ? isPlain(definition) && definition.body.body.every(isStep) : isQuiet(definition.body);
  KNOWN.set(definition, chooses);
  return chooses;
}

const CACHES = new Set(["cache", "lru_cache", "staticmethod", "classmethod"]);

const isPlain = ({ async, decorators, params }: FunctionDef): boolean =>
  !async && params.every(({ kind }) => kind === "normal") && decorators.every((decorator) => CACHES.has(lastName(decorator)));

const STEPS = new Set<Stmt["type"]>([
  "if",
  "match",
  "return",
  "raise",
  "assert",
  "expression",
  "pass",
  "assign",
  "import",
  "import-from",
]);

/** Names, tests and returns; nothing that changes anything else. */
function isStep(statement: Stmt): boolean {
  if (!STEPS.has(statement.type)) return false;
  if (statement.type === "assign" && statement.targets.some(({ type }) => type !== "name")) return false;
  const quiet = statement.type === "raise" || expressionsOf(statement).every(isQuiet);
  return quiet && blocksOf(statement).every(({ body }) => body.every(isStep));
}

/** Calls that give a value and do nothing else. */
const LOOKING = new Set(["get", "getattr", "hasattr", "isinstance", "str", "lower", "upper", "strip", "len"]);

function isQuiet(expression: Expr): boolean {
  if (expression.type === "call" && !LOOKING.has(lastName(expression.callee))) return false;
  if (["walrus", "await", "lambda", "comprehension", "other"].includes(expression.type)) return false;
  return partsOf(expression).every(isQuiet);
}

/** The frame reads a chooser for one call. */
const chooses = ({ fn }: Frame): boolean => fn?.use.startsWith(`@${CHOICE}`) ?? false;

type Evaluate = (expression: Expr) => Values;

/** Whether a test holds for the constants of the call; undefined when they do not tell. */
export function decided(test: Expr, evaluate: Evaluate, frame: Frame): boolean | undefined {
  if (!chooses(frame)) return undefined;
  if (test.type === "operation" && test.kind === "boolean") return joined(test.operators[0], test.operands, evaluate, frame);
  if (test.type === "operation" && test.kind === "not") {
    const inner = test.operands[0] && decided(test.operands[0], evaluate, frame);
    return inner === undefined ? undefined : !inner;
  }
  if (test.type === "operation" && test.kind === "comparison") return compared(test.operators, test.operands, evaluate, frame);
  const sole = soleConstant(evaluate(test));
  return sole === undefined ? undefined : Boolean(sole);
}

function joined(operator: string | undefined, operands: readonly Expr[], evaluate: Evaluate, frame: Frame): boolean | undefined {
  const parts = operands.map((operand) => decided(operand, evaluate, frame));
  const settles = operator === "or";
  if (parts.includes(settles)) return settles;
  return parts.includes(undefined) ? undefined : !settles;
}

function compared(
  [operator, ...more]: readonly string[],
  [left, right]: readonly Expr[],
  evaluate: Evaluate,
  frame: Frame,
): boolean | undefined {
  if (more.length || !operator || !left || !right) return undefined;
  const sole = soleConstant(evaluate(left));
  if (sole === undefined) return undefined;
  const holds = operator.endsWith("in") ? isAmong(sole, evaluate(right), frame) : isEqual(sole, soleConstant(evaluate(right)));
  const negated = operator === "!=" || /\bnot\b/.test(operator);
  if (holds === undefined || !/^(==|!=|is|is not|in|not in)$/.test(operator)) return undefined;
  return holds !== negated;
}

type Constant = string | number | boolean | null;

const isEqual = (a: Constant, b: Constant | undefined): boolean | undefined => (b === undefined ? undefined : a === b);

function isAmong(sole: Constant, values: Values, { env, program }: Frame): boolean | undefined {
  const [only, ...rest] = values;
  if (rest.length || only?.kind !== "container") return undefined;
  const contents = env.contents(only.id) ?? program.contents(only.id);
  if (!contents || contents.open) return undefined;
  if (only.shape === "dict") return contents.entries.has(String(sole));
  const items = [...contents.entries.values()].map(soleConstant);
  return items.includes(undefined) ? undefined : items.includes(sole);
}

/** The cases of a `match` that the constant may take: those before one that it takes for sure are none. */
export function casesFor(statement: Match, evaluate: Evaluate, frame: Frame): Match["cases"] {
  const sole = chooses(frame) ? soleConstant(evaluate(statement.subject)) : undefined;
  if (typeof sole !== "string") return statement.cases;
  const possible = statement.cases.filter(
    ({ texts }) => !texts || texts.some((text) => [undefined, sole].includes(textOf(text))),
  );
  const sure = possible.findIndex(({ texts, wildcard }) => wildcard || texts?.some((text) => textOf(text) === sole));
  return sure < 0 ? possible : possible.slice(0, sure + 1);
}

const textOf = (text: Expr): string | undefined => (text.type === "string" ? text.value : undefined);
