/** pytest hands a test, and a fixture, what the fixture named like a parameter gives: https://docs.pytest.org/en/stable/how-to/fixtures.html */
import type { Expr, FunctionDef, Lambda, Param } from "../ast.js";
import { isConftestOf } from "../conftest.js";
import { ancestors } from "./classes.js";
import { lastName } from "./functions.js";
import type { FunctionInfo, ModuleInfo, Program } from "./program.js";
import { functionValue, union, type Values } from "./values.js";

/** What the keys of a module's fixtures start with; their names follow. */
export const fixtureScope = ({ index }: ModuleInfo): string => `fixture${index}.`;

/** Those of a class are its own, and its subclasses'. */
const ownScope = (cls: string): string => `fixture-of-${cls}.`;

/** Notes a function that is a fixture, under the name that tests ask for. */
export function noteFixture({ id, definition, module, owner }: FunctionInfo, program: Program): void {
  const decorator = fixtureDecorator(definition);
  if (!decorator || definition.type !== "function") return;
  const scope = owner ? ownScope(owner) : fixtureScope(module);
  program.bindings.add(`${scope}${nameGiven(decorator) ?? definition.name}`, [functionValue(id)]);
}

const fixtureDecorator = (definition: FunctionDef | Lambda): Expr | undefined =>
  definition.type === "function" ? definition.decorators.find((decorator) => lastName(decorator) === "fixture") : undefined;

/** `@pytest.fixture(name="pipe")`. */
function nameGiven(decorator: Expr): string | undefined {
  const args = decorator.type === "call" ? decorator.args : [];
  const given = args.find((one) => one.kind === "keyword" && one.name === "name")?.value;
  return given?.type === "string" ? given.value : undefined;
}

/** What pytest hands to a parameter of a test or fixture; undefined where no fixture of that name is in sight. */
export function givenByFixture(fn: FunctionInfo, param: Param, program: Program): Values | undefined {
  if (!isServed(fn.definition) || param.kind !== "normal" || param.fallback) return undefined;
  const [nearest] = inSight(fn, param.name, program);
  return nearest && union(...nearest.flatMap((id) => [program.returns.get(id), program.yields.get(id)]));
}

const isServed = (definition: FunctionDef | Lambda): boolean =>
  definition.type === "function" && (definition.name.startsWith("test") || fixtureDecorator(definition) !== undefined);

/** Fixtures of that name but for `fn`, the nearest first: in its class or module, imported there, in a `conftest.py` of its folder or one around it. */
function inSight({ id, module, owner }: FunctionInfo, name: string, program: Program): string[][] {
  const around = program.modules
    .filter(({ path }) => isConftestOf(path, module.path))
    .sort((one, other) => other.path.length - one.path.length);
  const own = owner ? ancestors(owner, program).map(ownScope) : [];
  const scopes = [...own, fixtureScope(module), `${module.scope.id}.`, ...around.map(fixtureScope)];
  return scopes
    .map((scope) => fixturesAt(`${scope}${name}`, program).filter((one) => one !== id))
    .filter((ids) => ids.length > 0);
}

function fixturesAt(key: string, program: Program): string[] {
  return (program.bindings.get(key) ?? []).flatMap((value) => {
    const fn = value.kind === "function" ? program.functions.get(value.id) : undefined;
    return fn && fixtureDecorator(fn.definition) ? [fn.id] : [];
  });
}
