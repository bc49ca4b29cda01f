/** Library functions that only hand values on: builtins, functools, copy of references, asyncio and typing helpers. */
import { attributeOf, setAttribute } from "./attributes.js";
import { callFirst, callValue } from "./calls.js";
import { ancestors } from "./classes.js";
import { contentsOf } from "./containers.js";
import { type Arguments, argumentValues, type CallEvent } from "./domain.js";
import { allocate, withTail } from "./evaluate.js";
import { iterate, pair } from "./iteration.js";
import { readHere, soleConstant } from "./lookup.js";
import { placeKey } from "./program.js";
import { constant, instance, member, taintOf, union, unknown, type Value, type Values } from "./values.js";

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

const getAttribute: Row = ({ args, frame, call }) => {
  const name = soleConstant(second(args));
  const names = second(args).flatMap((value) =>
    value.kind === "constant" && typeof value.value === "string" ? [value.value] : [],
  );
  if (typeof name !== "string" && (names.length === 0 || names.length < second(args).length)) {
    return union(...first(args).map((object) => anyAttribute(object, { args, frame, call, callees: [] })));
  }
  const found = union(...names.flatMap((each) => first(args).map((object) => attributeOf(object, each, call, frame))));
  const fallback = args.positional[2]?.values;
  readHere(found, call, frame);
  return found.some((value) => value.kind !== "unknown") ? found : union(found, fallback);
};

/** `getattr(object, name)` with a name that is not known. */
function anyAttribute(object: Value, { frame, call }: CallEvent): Values {
  if (object.kind === "external") return [unknown(`attribute-of:${object.path}@${placeKey(frame.module, call)}`)];
  return attributeOf(object, "*", call, frame);
}

const setAttributeCall: Row = ({ args, frame, call }) => {
  const values = args.positional[2]?.values ?? [];
  for (const name of second(args)) {
    if (name.kind !== "constant" || typeof name.value !== "string") continue;
    frame.fn?.attributeWrites.add(name.value);
    frame.env.forgetPaths((path) => path.endsWith(`.${name.value}`));
    for (const object of first(args)) setAttribute(object, name.value, values, call, frame);
  }
  return [];
};

/** `dict(a=1, **other)`, `dict(other)`. */
const makeDict: Row = ({ args, frame, call }) => {
  const entries = new Map<string, Values>();
  let open = args.open;
  for (const value of first(args)) {
    const contents = value.kind === "container" ? contentsOf(value, frame) : undefined;
    for (const [key, held] of contents?.entries ?? []) entries.set(key, held);
    open ||= contents?.open ?? true;
  }
  for (const [name, argument] of args.keywords) {
    entries.set(name, argument.values);
    if (argument.argument) frame.program.passed.add(placeKey(frame.module, argument.argument.value));
  }
  return [allocate("dict", call, entries, open, frame)];
};

const makeList: Row = ({ args, frame, call }) => {
  const rounds = args.positional[0]?.argument ? iterate(args.positional[0].argument.value, first(args), frame) : [];
  return [allocate("list", call, new Map(rounds.map((item, index) => [String(index), item])), rounds.length === 0, frame)];
};

const makeZip: Row = ({ args, frame, call }) => {
  const columns = args.positional.map((argument) =>
    argument.argument ? iterate(argument.argument.value, argument.values, frame) : [],
  );
  const length = Math.min(...columns.map((column) => column.length));
  const rows = Array.from({ length: Number.isFinite(length) ? length : 0 }, (_, index) =>
    pair(call, columns[0]?.[index] ?? [], columns[1]?.[index] ?? [], index, frame),
  );
  return [allocate("list", call, new Map(rows.map((row, index) => [String(index), [row]])), rows.length === 0, frame)];
};

const makeEnumerate: Row = ({ args, frame, call }) => {
  const rounds = args.positional[0]?.argument ? iterate(args.positional[0].argument.value, first(args), frame) : [];
  const origin = { module: frame.module.index, start: call.start, end: call.end };
  const rows = rounds.map((item, index) => pair(call, [constant(index, origin)], item, index, frame));
  return [allocate("list", call, new Map(rows.map((row, index) => [String(index), [row]])), rows.length === 0, frame)];
};

/** `str(path)`, `Path(a)`, `os.path.join(a, "b")`: texts of which the end stays known. */
const pathLike: Row = (event) => {
  const last = event.args.positional.at(-1)?.values ?? [];
  const known = soleConstant(last);
  if (event.args.positional.length === 1) return last;
  return [withTail(symbol(event), typeof known === "string" ? `/${known}` : undefined)];
};

/** `functools.partial(f, *args)`: what `f` gives with these arguments, once it is called. */
const partial: Row = (event) =>
  callFirst(0, event).map((value) =>
    value.kind === "object" ? member(value, "<call>") : unknown(symbol(event), taintOf([value])),
  );

/** `map(f, items)`: `f` is called with each item. */
const mapCall: Row = (event) => {
  const { frame, args, call } = event;
  const items = args.positional[1];
  const rounds = items?.argument ? iterate(items.argument.value, items.values, frame) : [];
  const results = rounds.map((item) => {
    const given = { positional: [{ values: item, argument: undefined, containers: [] }], keywords: new Map(), open: false };
    return union(...first(args).map((callee) => callValue(callee, { ...event, callees: [callee], args: given })));
  });
  return [allocate("list", call, new Map([["*", union(...results)]]), true, frame)];
};

const superCall: Row = ({ frame }) => {
  const owner = frame.fn?.owner ?? frame.cls?.id;
  const [, ...bases] = owner ? ancestors(owner, frame.program) : [];
  return bases.length ? bases.map(instance) : undefined;
};

/** `torch.nn.ModuleList([a, b])`: a cast of it casts what it holds. */
const holding: Row = ({ args, frame }) => {
  const values = argumentValues(args);
  return union(
    ...values.map((value) => (value.kind === "container" ? [...contentsOf(value, frame).entries.values()].flat() : [value])),
  );
};

/** `vars(x)` and copies may be the same object or one like it. */
const maybe: Row = (event) => [unknown(symbol(event), taintOf(first(event.args)))];

const view: Row = ({ args }) => first(args).map((value) => (value.kind === "object" ? member(value, "items") : value));

const ROWS: Readonly<Record<string, Row>> = {
  getattr: getAttribute,
  setattr: setAttributeCall,
  dict: makeDict,
  list: makeList,
  tuple: makeList,
  zip: makeZip,
  enumerate: makeEnumerate,
  reversed: identity,
  sorted: identity,
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
  str: pathLike,
  "pathlib.Path": pathLike,
  "os.path.join": pathLike,
  "os.fspath": pathLike,
  "os.path.expanduser": pathLike,
  "os.path.abspath": pathLike,
  "typing.cast": ({ args }) => second(args),
  "torch.compile": identity,
  "torch.nn.ModuleList": holding,
  "torch.nn.ModuleDict": holding,
  "torch.nn.Sequential": holding,
  "torch.nn.DataParallel": holding,
  "copy.copy": maybe,
  "copy.deepcopy": maybe,
  "asyncio.to_thread": (event) => callFirst(0, event),
  "anyio.to_thread.run_sync": (event) => callFirst(0, event),
  "functools.partial": partial,
};
