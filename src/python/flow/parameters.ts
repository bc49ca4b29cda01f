/** What the parameters of a function are, in its body and in the functions inside it. */
import type { Param } from "../ast.js";
import { classesMadeBy, descendants } from "./classes.js";
import { givenByFixture } from "./fixtures.js";
import { handedTo } from "./functions.js";
import type { Frame, FunctionInfo, Program, Scope } from "./program.js";
import { classValue, container, instance, union, unknown, type Values } from "./values.js";

/** What parameters are when the body starts. */
export function bindParameters(fn: FunctionInfo, frame: Frame): void {
  for (const param of fn.definition.params) {
    frame.env.bind(param.name, valuesOf(fn, param, frame.program));
    const id = `${fn.id}.${param.name}`;
    const given = param.kind === "normal" ? undefined : frame.program.contents(handedTo(id));
    if (given) frame.env.store(id, given);
  }
}

/** A parameter of an enclosing function; undefined when it has none of that name. */
export function enclosingParameter(scope: Scope, name: string, program: Program): Values | undefined {
  const fn = scope.kind === "function" ? program.functions.get(scope.id) : undefined;
  const param = fn?.definition.params.find((one) => one.name === name);
  return fn && param && valuesOf(fn, param, program);
}

/** What calls hand over, else unknown; `self` is an instance of the class. */
function valuesOf(fn: FunctionInfo, param: Param, program: Program): Values {
  const self = param === fn.definition.params[0] ? selfOf(fn, program) : [];
  if (self.length) return self;
  if (param.kind === "star") return [container("list", `${fn.id}.${param.name}`)];
  const passed = program.params.get(`${fn.id}.${param.name}`) ?? givenByFixture(fn, param, program);
  return passed ?? (program.settled && program.called.has(fn.id) ? [] : [unknown(`param:${fn.id}:${param.name}`)]);
}

/** What the first parameter of a method is: an instance, or objects of the domain when the class derives from theirs. */
function selfOf(fn: FunctionInfo, program: Program): Values {
  if (!fn.owner) return [];
  if (fn.kind === "method" || fn.kind === "property" || fn.kind === "setter") return instancesOf(fn.owner, program);
  return fn.kind === "classmethod" ? [classValue(fn.owner)] : [];
}

/**
 * Objects of the domain that the class or a subclass made, and plain instances of the subclasses that made none. Instances of a metaclass are the
 * classes that it makes.
 */
function instancesOf(cls: string, program: Program): Values {
  const classes = classesMadeBy(cls, program);
  if (classes.length) return classes;
  const made = program.selves.get(cls);
  if (!made) return [instance(cls)];
  const others = descendants(cls, program).filter((other) => !program.selves.has(other));
  return union(made, others.map(instance));
}
