/** What a domain (here: pipelines and precision) adds to the reading of Python. */
import type { Argument, Call, Expr, Operation } from "../ast.js";
import type { Frame, Program } from "./program.js";
import type { InstanceValue, ObjectValue, Value, Values } from "./values.js";

/** One argument of a call with what it may be. `argument` is how the call writes it; absent when it comes from `**dict`. */
export interface ArgumentValue {
  readonly values: Values;
  readonly argument: Argument | undefined;
  /** Ids of the dicts it comes from. */
  readonly containers: readonly string[];
}

export interface Arguments {
  readonly positional: readonly ArgumentValue[];
  readonly keywords: ReadonlyMap<string, ArgumentValue>;
  /** `**x` or `*x` that is not known: any further argument may be given. */
  readonly open: boolean;
}

/** Arguments by position that no call writes: what something hands to a function that it was given. */
export function handing(...positional: readonly Values[]): Arguments {
  return {
    positional: positional.map((values) => ({ values, argument: undefined, containers: [] })),
    keywords: new Map(),
    open: false,
  };
}

/** All that is handed over, by position and by keyword. */
export function argumentValues({ positional, keywords }: Arguments): Values {
  return [...positional, ...keywords.values()].flatMap((argument) => argument.values);
}

/** A call as it is read: all it may call, and with what. */
export interface CallEvent {
  readonly call: Call;
  readonly callees: Values;
  readonly args: Arguments;
  readonly frame: Frame;
}

export interface Domain {
  /** A round begins: forget what was recorded in the last one. */
  begin(program: Program): void;
  /** `object.name`. */
  attribute(object: ObjectValue, name: string, expression: Expr, frame: Frame): Values;
  /** `object.name` where no class of the program has the name: what a library's class gives it; undefined when the domain has no say. */
  inherited(object: InstanceValue, name: string, expression: Expr, frame: Frame): Values | undefined;
  /** `object.name = values`. */
  store(object: ObjectValue, name: string, values: Values, expression: Expr, frame: Frame): void;
  /** Called once per call before anything else. */
  observe(event: CallEvent): void;
  /** `assert test`, before the test is read. */
  asserts(test: Expr, frame: Frame): void;
  /** A comparison, with what its operands may be. */
  compares(test: Operation, operands: readonly Values[], frame: Frame): void;
  /** What a `match` or a lookup goes by. */
  decides(values: Values, at: Expr, frame: Frame): void;
  /** What a callee gives back, or undefined when the domain has no say. */
  call(callee: Value, event: CallEvent): Values | undefined;
  /** Whether a value is an instance of one of `classes`; undefined where that is not known. */
  isInstance(value: Value, classes: Values, frame: Frame): boolean | undefined;
  /** A name that has no binding in the program. */
  name(id: string, frame: Frame): Values | undefined;
}
