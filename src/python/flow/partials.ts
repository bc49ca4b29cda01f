/** `functools.partial`: a call that waits for the rest of its arguments. */
import { callFirst, callValue, spreadKeywords, spreadPositional } from "./calls.js";
import type { Arguments, ArgumentValue, CallEvent } from "./domain.js";
import { placeKey } from "./program.js";
import { member, taintOf, type UnknownValue, union, unknown, type Value, type Values } from "./values.js";

/** Name of the member that stands for an object whose maker waits for the rest of its arguments. */
export const REST = "<call>";

const isOwn = ({ kind }: Value): boolean => kind === "function" || kind === "method" || kind === "class";

/** A function of the program is called once the rest is there; anything else gives what it would give with these arguments alone. */
export function partial(event: CallEvent): Values {
  const { call, args, frame } = event;
  const callees = args.positional[0]?.values ?? [];
  const symbol = `partial@${placeKey(frame.module, call)}`;
  const own = callees.filter((value) => isOwn(value) || (value.kind === "external" && value.path.startsWith("torch.nn.")));
  if (own.length && own.length === callees.length) {
    const given = { ...args, positional: args.positional.slice(1) };
    frame.program.partials.set(symbol, { callees: own, args: given });
    return [unknown(symbol)];
  }
  return callFirst(0, event).map((value) => (value.kind === "object" ? member(value, REST) : unknown(symbol, taintOf([value]))));
}

/** What a partial gives with the arguments of this call; undefined when `callee` is none. */
export function callPartial(callee: UnknownValue, event: CallEvent): Values | undefined {
  const waiting = event.frame.program.partials.get(callee.key.slice(1));
  if (!waiting) return undefined;
  const args = together(waiting.args, event.args);
  const inner = { ...event, callees: waiting.callees, args };
  event.frame.program.domain.observe(inner);
  return union(...waiting.callees.map((value) => callValue(value, inner)));
}

const together = (before: Arguments, now: Arguments): Arguments => ({
  positional: [...before.positional, ...now.positional],
  keywords: new Map([...before.keywords, ...now.keywords]),
  open: before.open || now.open,
});

/** `Thread(target=f, args=(a,))`: `f` is called with them, sooner or later. Undefined where `f` is none of the program's functions. */
export function startedWith(event: CallEvent): Values | undefined {
  const { call, args, frame } = event;
  const targets = args.keywords.get("target")?.values ?? [];
  if (targets.length === 0 || targets.some(({ kind }) => kind !== "function" && kind !== "method")) return undefined;
  const given = handedOver(args.keywords.get("args")?.values, args.keywords.get("kwargs")?.values, event);
  for (const target of targets) callValue(target, { ...event, callees: [target], args: given });
  return [unknown(`call@${placeKey(frame.module, call)}`)];
}

/** What `args=` and `kwargs=` hold. */
function handedOver(list: Values | undefined, dict: Values | undefined, { call, frame }: CallEvent): Arguments {
  const positional: ArgumentValue[] = [];
  const keywords = new Map<string, ArgumentValue>();
  const open = list !== undefined && spreadPositional(list, positional, frame);
  const more = dict !== undefined && spreadKeywords(dict, keywords, placeKey(frame.module, call), frame);
  return { positional, keywords, open: open || more };
}
