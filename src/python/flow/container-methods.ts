/** Methods of lists, dicts and deques. */
import type { Call } from "../ast.js";
import { contentsOf, dropElement, extendBy, readElement, shuffle, storeElement, update, updateBy } from "./containers.js";
import type { Arguments, CallEvent } from "./domain.js";
import { certain } from "./env.js";
import { allocate } from "./evaluate.js";
import { soleConstant } from "./lookup.js";
import { type Frame, placeKey } from "./program.js";
import { readKeys, readMissing } from "./reads.js";
import { type ContainerValue, constant, union, unknown, type Values } from "./values.js";

/** A method call on a container; undefined when it is none that matters. */
export function callContainer(object: ContainerValue, name: string, event: CallEvent): Values {
  const { args, frame, call } = event;
  return METHODS[name]?.(object, args, frame, call) ?? nothing(frame, call);
}

/** What a method gives that changes the container. */
const nothing = (frame: Frame, call: Call): Values => [unknown(resultOf(frame, call))];

const resultOf = (frame: Frame, call: Call): string => `call@${placeKey(frame.module, call)}`;

type Row = (object: ContainerValue, args: Arguments, frame: Frame, call: Call) => Values;

const keyOf = (args: Arguments) => {
  const key = soleConstant(args.positional[0]?.values ?? []);
  return key === undefined || key === null ? undefined : String(key);
};

const get: Row = (object, args, frame, call) => {
  const key = keyOf(args);
  const held = contentsOf(object, frame);
  const found = key === undefined ? undefined : held.entries.get(key);
  const sure = found && !held.open && certain(found).length === found.length;
  if (key !== undefined && !sure) readMissing(object, key, resultOf(frame, call), frame);
  const fallback = args.positional[1]?.values ?? [constant(null, { module: 0, start: 0, end: 0 })];
  return sure
    ? readElement([object], key, frame)
    : union(key === undefined || found || held.open ? readElement([object], key, frame) : [], fallback);
};

const pop: Row = (object, args, frame, call) => {
  const values = args.positional.length ? get(object, args, frame, call) : readElement([object], undefined, frame);
  readKeys(object, resultOf(frame, call), frame);
  if (object.shape !== "dict") {
    shuffle(object, frame);
    return values;
  }
  dropElement(object, keyOf(args), frame);
  return values;
};

const setdefault: Row = (object, args, frame, call) => {
  readKeys(object, resultOf(frame, call), frame);
  const key = keyOf(args);
  if (key === undefined || !contentsOf(object, frame).entries.has(key))
    storeElement([object], key, args.positional[1]?.values ?? [], frame);
  return readElement([object], key, frame);
};

const setItem: Row = (object, args, frame, call) => {
  storeElement([object], keyOf(args), args.positional[1]?.values ?? [], frame);
  return nothing(frame, call);
};

const append: Row = (object, args, frame, call) => {
  storeElement([object], undefined, union(...args.positional.map((argument) => argument.values)), frame);
  return nothing(frame, call);
};

const reorder: Row = (object, _args, frame, call) => {
  shuffle(object, frame);
  return nothing(frame, call);
};

const insert: Row = (object, args, frame, call) => {
  storeElement([object], undefined, args.positional.at(-1)?.values ?? [], frame);
  return reorder(object, args, frame, call);
};

const extend: Row = (object, args, frame, call) => {
  for (const { values } of args.positional) extendBy(object, values, frame);
  return nothing(frame, call);
};

const updateAll: Row = (object, args, frame, call) => {
  for (const { values } of args.positional) updateBy(object, values, resultOf(frame, call), frame);
  const before = contentsOf(object, frame);
  const entries = new Map(before.entries);
  for (const [key, argument] of args.keywords) entries.set(key, argument.values);
  update(object, { entries, open: before.open || args.open }, frame);
  return nothing(frame, call);
};

const all: Row = (object, _args, frame, call) => {
  const values = readElement([object], undefined, frame);
  return values.length ? values : nothing(frame, call);
};

/** Another one that holds the same. */
export function copyOf(object: ContainerValue, frame: Frame, call: Call): ContainerValue {
  const { entries, open } = contentsOf(object, frame);
  return allocate(object.shape, call, entries, open, frame);
}

const METHODS: Readonly<Record<string, Row>> = {
  get,
  pop,
  setdefault,
  append,
  add: append,
  insert,
  appendleft: insert,
  extend,
  extendleft: (object, args, frame, call) => {
    extend(object, args, frame, call);
    return reorder(object, args, frame, call);
  },
  reverse: reorder,
  sort: reorder,
  remove: reorder,
  __setitem__: setItem,
  __delitem__: pop,
  rotate: reorder,
  popleft: pop,
  update: updateAll,
  copy: (object, _args, frame, call) => [copyOf(object, frame, call)],
  popitem: all,
};
