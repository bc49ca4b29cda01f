/** Defaults of parameters: evaluated where a function is defined, used where a call hands nothing over. */
import type { Param } from "../ast.js";
import { evaluate } from "./evaluate.js";
import type { Frame, FunctionInfo, Program } from "./program.js";

const keyOf = ({ definedAs }: FunctionInfo, { name }: Param): string => `${definedAs}.=${name}`;

/** Evaluates the defaults, where the function is defined. */
export function bindDefaults(fn: FunctionInfo, frame: Frame): void {
  for (const param of fn.definition.params) {
    if (param.fallback) frame.program.bindings.add(keyOf(fn, param), evaluate(param.fallback, frame));
  }
}

/** The parameter is its default. */
export function useDefault(fn: FunctionInfo, param: Param, program: Program): void {
  const values = program.bindings.get(keyOf(fn, param));
  if (values) program.params.add(`${fn.id}.${param.name}`, values);
}
