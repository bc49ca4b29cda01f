/** Library functions that make a list or dict: of what stands in the arguments, or of the items of another. */
import { MODULE } from "./classes.js";
import { contentsOf, readElement } from "./containers.js";
import { type Arguments, argumentValues, type CallEvent } from "./domain.js";
import { overlay } from "./env.js";
import { allocate, spreadParts } from "./evaluate.js";
import { isCounted, iterate, row } from "./iteration.js";
import { here, soleConstant } from "./lookup.js";
import { type Frame, placeKey } from "./program.js";
import { constant, instance, union, type Values } from "./values.js";

type Row = (event: CallEvent) => Values;

const first = (args: Arguments): Values => args.positional[0]?.values ?? [];

/** `dict([(key, value)])`. */
function setPair(pairs: Values, entries: Map<string, Values>, frame: Frame): void {
  const key = soleConstant(readElement(pairs, "0", frame));
  const name = key === undefined || key === null ? "*" : String(key);
  entries.set(name, union(entries.get(name), readElement(pairs, "1", frame)));
}

/** `dict(a=1, **other)`, `dict(other)`. */
export const makeDict: Row = ({ args, frame, call }) => {
  const entries = new Map<string, Values>();
  let open = args.open;
  for (const value of first(args)) {
    const contents = value.kind === "container" ? contentsOf(value, frame) : undefined;
    const pairs = value.kind === "container" && value.shape !== "dict";
    for (const [key, held] of contents?.entries ?? []) {
      if (pairs) setPair(held, entries, frame);
      else overlay(entries, key, held);
    }
    if (value.kind === "member" && value.object.kind === "object") spreadParts(value.object, entries, frame);
    open ||= contents?.open ?? true;
  }
  for (const [name, argument] of args.keywords) {
    entries.set(name, argument.values);
    if (argument.argument) frame.program.passed.add(placeKey(frame.module, argument.argument.value));
  }
  return [allocate("dict", call, entries, open, frame)];
};

export const makeList: Row = ({ args, frame, call }) => {
  const rounds = args.positional[0]?.argument ? iterate(args.positional[0].argument.value, first(args), frame) : [];
  const counted = isCounted(first(args), frame);
  const entries = new Map(rounds.map((item, index) => [counted ? String(index) : "*", item]));
  return [allocate("list", call, entries, rounds.length === 0, frame)];
};

/** Its modules stand in the arguments. */
export const makeSequential: Row = ({ args, frame, call }) => {
  const entries = new Map(args.positional.map((argument, index) => [String(index), argument.values] as const));
  return [allocate("list", call, entries, args.open, frame)];
};

export const makeZip: Row = ({ args, frame, call }) => {
  const columns = args.positional.map((argument) =>
    argument.argument ? iterate(argument.argument.value, argument.values, frame) : [],
  );
  const length = Math.min(...columns.map((column) => column.length));
  const rows = Array.from({ length: Number.isFinite(length) ? length : 0 }, (_, index) =>
    row(
      call,
      columns.map((column) => column[index] ?? []),
      index,
      frame,
    ),
  );
  return [allocate("list", call, new Map(rows.map((row, index) => [String(index), [row]])), rows.length === 0, frame)];
};

export const makeEnumerate: Row = ({ args, frame, call }) => {
  const rounds = args.positional[0]?.argument ? iterate(args.positional[0].argument.value, first(args), frame) : [];
  const origin = here(call, frame);
  const rows = rounds.map((item, index) => row(call, [[constant(index, origin)], item], index, frame));
  return [allocate("list", call, new Map(rows.map((one, index) => [String(index), [one]])), rows.length === 0, frame)];
};

/** `itertools.chain(a, b)`. */
export const makeChain: Row = ({ args, frame, call }) => {
  const items = args.positional.flatMap(({ argument, values }) => (argument ? iterate(argument.value, values, frame) : []));
  return [
    allocate("set", call, new Map(items.map((item, index) => [String(index), item])), args.open || items.length === 0, frame),
  ];
};

/** `sorted(items)`, `reversed(items)`: the same items, in an order that is not known. */
export const makeUnordered: Row = ({ args, frame, call }) => {
  const rounds = args.positional[0]?.argument ? iterate(args.positional[0].argument.value, first(args), frame) : [];
  return [allocate("set", call, new Map(rounds.map((item, index) => [String(index), item])), rounds.length === 0, frame)];
};

/** `torch.nn.DataParallel(a)`: a cast of it casts what it holds. */
export const holding: Row = ({ args, frame }) => {
  const values = argumentValues(args);
  return union(
    ...values.map((value) => (value.kind === "container" ? [...contentsOf(value, frame).entries.values()].flat() : [value])),
  );
};

/** `torch.nn.Module()`: it holds what is set on it. */
export const makeModule: Row = ({ frame, call }) => [instance(`${MODULE}${placeKey(frame.module, call)}`)];

/** `dict.fromkeys(keys, value)`. */
export const fromKeys: Row = ({ args, frame, call }) => {
  const keys = args.positional[0];
  const rounds = keys?.argument ? iterate(keys.argument.value, keys.values, frame) : [];
  const names = rounds.map((key) => String(soleConstant(key) ?? "*"));
  const values = args.positional[1]?.values ?? [];
  return [allocate("dict", call, new Map(names.map((name) => [name, values])), names.includes("*"), frame)];
};

/** `SimpleNamespace(a=1)`: an object of which no more is known than its attributes. */
export const makeNamespace = ({ args, frame, call }: CallEvent): Values | undefined => {
  if (args.open || args.positional.length) return undefined;
  const id = `namespace@${placeKey(frame.module, call)}`;
  for (const [name, { values, argument }] of args.keywords) {
    frame.program.attributes.add(`${id}.${name}`, values);
    if (argument) frame.program.passed.add(placeKey(frame.module, argument.value));
  }
  return [instance(id)];
};
