/** Library functions that only hand values on: builtins, functools, copy of references, asyncio and typing helpers. */
import { ANY_MODULE, attributeOf } from "./attributes.js";
import { callFirst, callValue } from "./calls.js";
import { ancestors, externalBases } from "./classes.js";
import { type Arguments, type CallEvent, handing } from "./domain.js";
import { allocate, withTail } from "./evaluate.js";
import { iterate } from "./iteration.js";
import { readHere, soleConstant } from "./lookup.js";
import {
  fromKeys,
  holding,
  makeChain,
  makeDict,
  makeEnumerate,
  makeList,
  makeModule,
  makeNamespace,
  makeSequential,
  makeUnordered,
  makeZip,
} from "./makers.js";
import { partial, startedWith } from "./partials.js";
import { placeKey } from "./program.js";
import { anyAttribute, runText } from "./run-time-names.js";
import { SUPER } from "./specials.js";
import { setAttribute } from "./stores.js";
import { classValue, external, instance, member, moduleValue, taintOf, union, unknown, type Values } from "./values.js";
import { globalsOf, viewOf } from "./views.js";

/** What a call of the library function `path` gives; undefined when it is none of these. */
export function callBuiltin(path: string, event: CallEvent): Values | undefined {
  const row = ROWS[path.replace(/^builtins\./, "")];
  return row?.(event);
}

type Row = (event: CallEvent) => Values | undefined;

const first = (args: Arguments): Values => args.positional[0]?.values ?? [];
const second = (args: Arguments): Values => args.positional[1]?.values ?? [];
const symbol = ({ frame, call }: CallEvent) => `call@${placeKey(frame.module, call)}`;
const identity: Row = ({ args }) => first(args);

/** `None` is no name: `getattr(x, names.get(key))` raises where the key is not there, and nothing follows. */
const getAttribute: Row = ({ args, frame, call }) => {
  const given = second(args).filter((value) => value.kind !== "constant" || value.value !== null);
  const name = soleConstant(given);
  const names = given.flatMap((value) => (value.kind === "constant" && typeof value.value === "string" ? [value.value] : []));
  if (typeof name !== "string" && (names.length === 0 || names.length < given.length)) {
    return union(...first(args).map((object) => anyAttribute(object, { args, frame, call, callees: [] })));
  }
  const found = union(...names.flatMap((each) => first(args).map((object) => attributeOf(object, each, call, frame))));
  const fallback = args.positional[2]?.values;
  readHere(found, call, frame);
  return found.some((value) => value.kind !== "unknown") ? found : union(found, fallback);
};

const setAttributeCall: Row = ({ args, frame, call }) => {
  const values = args.positional[2]?.values ?? [];
  for (const given of second(args)) {
    const name = given.kind === "constant" && typeof given.value === "string" ? given.value : "*";
    frame.fn?.attributeWrites.add(name);
    frame.env.forgetPaths((path) => (name === "*" ? path.includes(".") : path.endsWith(`.${name}`)));
    for (const object of first(args)) setAttribute(object, name, values, call, frame);
  }
  return [];
};

/** `str(path)`, `Path(a)`, `os.path.join(a, "b")`: texts of which the end stays known. */
const pathLike: Row = (event) => {
  const last = event.args.positional.at(-1)?.values ?? [];
  const known = soleConstant(last);
  if (event.args.positional.length === 1) return last;
  return [withTail(symbol(event), typeof known === "string" ? `/${known}` : undefined)];
};

/** `map(f, items)`: `f` is called with each item. */
export const mapCall: Row = (event) => {
  const { frame, args, call } = event;
  const items = args.positional[1];
  const rounds = items?.argument ? iterate(items.argument.value, items.values, frame) : [];
  const results = rounds.map((item) => {
    return union(...first(args).map((callee) => callValue(callee, { ...event, callees: [callee], args: handing(item) })));
  });
  return [allocate("list", call, new Map([["*", union(...results)]]), true, frame)];
};

/** `functools.reduce(f, items, start)`: `f` is called with what it gave before and each item. */
const reduce: Row = (event) => {
  const { args, frame } = event;
  const items = args.positional[1]?.argument ? iterate(args.positional[1].argument.value, second(args), frame) : [];
  const before = args.positional[2]?.values ?? union(...items);
  const inner = handing(before, union(...items));
  return union(before, ...first(args).map((callee) => callValue(callee, { ...event, callees: [callee], args: inner })));
};

const superCall: Row = ({ frame }) => {
  const owner = frame.fn?.owner ?? frame.cls?.id;
  if (!owner) return undefined;
  if (frame.fn?.kind === "classmethod" && externalBases(owner, frame.program).length) return [member(classValue(owner), SUPER)];
  const [, ...bases] = ancestors(owner, frame.program);
  if (bases.length) return bases.map(instance);
  const library = frame.fn?.kind === "method" && externalBases(owner, frame.program).length > 0;
  return library ? [member(instance(owner), SUPER)] : undefined;
};

/** `importlib.import_module(name)`: a module of the program or a library; where the name is not known, any of the program's. */
const importModule: Row = (event) => {
  const name = soleConstant(first(event.args));
  if (typeof name !== "string") return [unknown(`${ANY_MODULE}${symbol(event)}`)];
  return moduleNamed(name, event);
};

/** `__import__("a.b")` gives `a`, and `a.b` where a `fromlist` is handed over. */
const builtinImport: Row = (event) => {
  const name = soleConstant(first(event.args));
  const whole = event.args.keywords.has("fromlist") || event.args.positional.length > 3;
  return typeof name === "string" && !whole ? moduleNamed(name.split(".")[0] ?? name, event) : importModule(event);
};

function moduleNamed(name: string, event: CallEvent): Values {
  const { program, module } = event.frame;
  const found = program.resolve(module, 0, name);
  if (found) return [moduleValue(found.index)];
  return [/^\w/.test(name) ? external(name) : unknown(symbol(event))];
}

/** `vars(x)` and copies may be the same object or one like it. */
const maybe: Row = (event) => [unknown(symbol(event), taintOf(first(event.args)))];

const view: Row = ({ args, frame, call }) =>
  first(args).map((value) => {
    if (value.kind === "instance") return viewOf(value, call, frame);
    return value.kind === "object" ? member(value, "items") : value;
  });

const ROWS: Readonly<Record<string, Row>> = {
  getattr: getAttribute,
  setattr: setAttributeCall,
  dict: makeDict,
  "dict.fromkeys": fromKeys,
  "types.SimpleNamespace": makeNamespace,
  "argparse.Namespace": makeNamespace,
  "threading.Thread": startedWith,
  list: makeList,
  tuple: makeList,
  zip: makeZip,
  enumerate: makeEnumerate,
  reversed: makeUnordered,
  sorted: makeUnordered,
  iter: identity,
  next: (event) =>
    union(
      ...(event.args.positional[0]?.argument
        ? iterate(event.args.positional[0].argument.value, first(event.args), event.frame)
        : []),
    ),
  map: mapCall,
  filter: ({ args }) => second(args),
  super: superCall,
  vars: view,
  __import__: builtinImport,
  "importlib.import_module": importModule,
  globals: ({ call, frame }) => [globalsOf(call, frame)],
  exec: runText,
  "object.__getattribute__": getAttribute,
  "object.__setattr__": setAttributeCall,
  "collections.OrderedDict": makeDict,
  "collections.deque": makeList,
  "collections.defaultdict": (event) =>
    makeDict({ ...event, args: { ...event.args, positional: event.args.positional.slice(1), open: true } }),
  "itertools.chain": makeChain,
  "itertools.islice": makeUnordered,
  "itertools.cycle": makeUnordered,
  "functools.reduce": reduce,
  "tqdm.tqdm": identity,
  "tqdm.auto.tqdm": identity,
  str: pathLike,
  "pathlib.Path": pathLike,
  "os.path.join": pathLike,
  "os.fspath": pathLike,
  "os.path.expanduser": pathLike,
  "os.path.abspath": pathLike,
  "typing.cast": ({ args }) => second(args),
  "torch.compile": identity,
  "torch.nn.Module": makeModule,
  "torch.nn.ModuleList": makeList,
  "torch.nn.ModuleDict": makeDict,
  "torch.nn.Sequential": makeSequential,
  "torch.nn.DataParallel": holding,
  "copy.copy": maybe,
  "copy.deepcopy": maybe,
  "asyncio.to_thread": (event) => callFirst(0, event),
  "anyio.to_thread.run_sync": (event) => callFirst(0, event),
  "functools.partial": partial,
  // Neither calls what it is handed.
  "functools.wraps": (event) => [unknown(symbol(event))],
  "functools.update_wrapper": identity,
  "functools.cache": identity,
  "functools.lru_cache": (event) =>
    first(event.args).some(({ kind }) => kind === "function") ? first(event.args) : [unknown(symbol(event))],
  "contextlib.closing": identity,
  "contextlib.aclosing": identity,
  "contextlib.nullcontext": identity,
  "asyncio.run": identity,
  "asyncio.wait_for": identity,
  "asyncio.shield": identity,
};
