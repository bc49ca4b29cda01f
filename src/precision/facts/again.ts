/** A load that is read more than once, in a loop: what it may be given adds up. */
import type { Arguments, ArgumentValue } from "../../python/flow/domain.js";
import { PERHAPS } from "../../python/flow/env.js";
import { union, unknown } from "../../python/flow/values.js";
import type { Load } from "./facts.js";

/** One load for both readings of a call. */
export function readAgain(before: Load | undefined, now: Load): Load {
  if (!before) return now;
  return {
    ...now,
    family: before.family === "video" ? "video" : now.family,
    mixed: before.mixed ?? now.mixed ?? (before.kind === now.kind ? undefined : before.name),
    args: eitherOf(before.args, now.args),
  };
}

function eitherOf(a: Arguments, b: Arguments): Arguments {
  const more = b.positional.slice(a.positional.length);
  const added = [...b.keywords].filter(([name]) => !a.keywords.has(name));
  return {
    positional: [
      ...a.positional.map((argument, index) => either(argument, b.positional[index], "")),
      ...more.map((argument) => either(argument, undefined, "")),
    ],
    keywords: new Map([
      ...[...a.keywords].map(([name, argument]) => [name, either(argument, b.keywords.get(name), name)] as const),
      ...added.map(([name, argument]) => [name, either(argument, undefined, name)] as const),
    ]),
    open: a.open || b.open || a.positional.length !== b.positional.length,
  };
}

/** One that only one reading has may be missing. */
function either(one: ArgumentValue, other: ArgumentValue | undefined, name: string): ArgumentValue {
  return {
    values: union(one.values, other?.values ?? [unknown(`${PERHAPS}${name}`)]),
    argument: one.argument,
    containers: [...new Set([...one.containers, ...(other?.containers ?? [])])],
  };
}

/**
 * A load through `functools.partial`, once the rest of its arguments is there. What they say is not written at the load: it can be read, and edited
 * only where its values are.
 */
export function completed(load: Load, now: Arguments): Load {
  const { positional, keywords } = load.args;
  const given = new Map(
    [...now.keywords].map(([name, argument]) => [name, { ...either(argument, keywords.get(name), name), argument: undefined }]),
  );
  const id = now.positional[0];
  const first = id && { ...id, values: union(positional[0]?.values, id.values), argument: undefined };
  return {
    ...load,
    args: {
      positional: first ? [first] : positional,
      keywords: new Map([...keywords, ...given]),
      open: load.args.open || now.open,
    },
  };
}
