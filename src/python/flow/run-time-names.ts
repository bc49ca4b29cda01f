/** Names that show only at run time: `getattr(x, name)` with one that is not known, and what `exec` binds. */
import { attributeOf, bound } from "./attributes.js";
import type { CallEvent } from "./domain.js";
import { namesIn, somethingOf } from "./held.js";
import { readHere, soleConstant } from "./lookup.js";
import { type Frame, type FunctionInfo, placeKey } from "./program.js";
import { isHandedOn } from "./specials.js";
import { derived, symbolOf, taintOf, unknown, type Value, type Values } from "./values.js";

/** `getattr(object, name)` with a name that is not known. */
export function anyAttribute(object: Value, { frame, call }: CallEvent): Values {
  const { program } = frame;
  if (isHandedOn(call.args[1]?.value, frame)) {
    program.delegates.add(frame.fn?.id ?? "", [object]);
    return [];
  }
  const place = placeKey(frame.module, call);
  if (object.kind === "external") return [unknown(`attribute-of:${object.path}@${place}`)];
  if (object.kind === "object") return attributeOf(object, "*", call, frame);
  // Any of them may be the one that is read.
  if (program.whole) for (const held of namesIn(object, program)) readHere(held, call, frame);
  if (object.kind === "unknown" && !object.maybe) return [derived(object, `attribute-of:${symbolOf(object)}@${place}`)];
  return [somethingOf(object, `attribute-of:${object.key}@${place}`, program), ...callablesOf(object, frame)];
}

/** More functions than these are not all called for one name that is not known. */
const MOST_CALLABLES = 12;

/** Functions and methods of `object`: a name that is not known often picks one of them (`getattr(self, f"run_{mode}")(pipe)`). */
function callablesOf(object: Value, frame: Frame): Values {
  const { program } = frame;
  const held = namesIn(object, program).flat();
  const functions = held.filter((value) => value.kind === "function" && isPicked(program.functions.get(value.id)));
  if (functions.length > MOST_CALLABLES) return [];
  return object.kind === "instance" || object.kind === "class"
    ? functions.flatMap((value) => bound(value, object, frame))
    : functions;
}

/** Special methods and properties are not picked by a name. */
const isPicked = (fn: FunctionInfo | undefined): boolean =>
  fn?.definition.type === "function" && !fn.definition.name.startsWith("__") && !/property|setter/.test(fn.kind);

/** `exec(text)` in a module, or with its `globals()`: any name that the text holds may be something else afterwards. */
export function runText({ args, frame, call }: CallEvent): Values {
  const { program, module } = frame;
  const space = args.positional[1]?.values;
  const text = soleConstant(args.positional[0]?.values ?? []);
  const own = space
    ? space.some((value) => value.kind === "container" && program.views.has(value.id))
    : frame.scope.kind === "module";
  const scope = `${module.scope.id}.`;
  for (const key of own ? [...program.bindings.keysUnder(scope)] : []) {
    const name = key.slice(scope.length);
    if (typeof text === "string" && !text.includes(name)) continue;
    if (taintOf(program.bindings.get(key) ?? []).length === 0) continue;
    program.outerWrites.add(key);
    program.bindings.add(key, [unknown(`exec@${placeKey(module, call)}:${name}`)]);
  }
  return [];
}
