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
    generic: before.generic || now.generic,
    mixed: before.mixed ?? now.mixed ?? (before.kind === now.kind ? undefined : before.name),
    args: eitherOf(before.args, now.args),
  };
}

function eitherOf(a: Arguments, b: Arguments): Arguments {
  const most = Math.max(a.positional.length, b.positional.length);
  const names = new Set([...a.keywords.keys(), ...b.keywords.keys()]);
  return {
    positional: Array.from({ length: most }).flatMap((_, index) => either(a.positional[index], b.positional[index], "") ?? []),
    keywords: new Map(
      [...names].flatMap((name) => {
        const argument = either(a.keywords.get(name), b.keywords.get(name), name);
        return argument ? [[name, argument] as const] : [];
      }),
    ),
    open: a.open || b.open || a.positional.length !== b.positional.length,
  };
}

/** One that only one reading has may be missing. */
function either(a: ArgumentValue | undefined, b: ArgumentValue | undefined, name: string): ArgumentValue | undefined {
  const argument = a ?? b;
  const missing = a && b ? [] : [unknown(`${PERHAPS}${name}`)];
  return (
    argument && {
      values: union(a?.values, b?.values, missing),
      argument: argument.argument,
      containers: [...new Set([...(a?.containers ?? []), ...(b?.containers ?? [])])],
    }
  );
}

/**
 * A load through `functools.partial`, once the rest of its arguments is there. What they say is not written at the load: it can be read, and edited
 * only where its values are.
 */
export function completed(load: Load, now: Arguments): Load {
  const { positional, keywords } = load.args;
  const given = new Map(
    [...now.keywords].flatMap(([name, argument]) => {
      const both = either(keywords.get(name), argument, name);
      return both ? [[name, { ...both, argument: undefined }] as const] : [];
    }),
  );
  const id = now.positional[0];
  const first = id && { ...id, values: union(positional[0]?.values, id.values), argument: undefined };
  return {
    ...load,
    args: {
      positional: first ? [first, ...positional.slice(1)] : positional,
      keywords: new Map([...keywords, ...given]),
      open: load.args.open || now.open,
    },
  };
}
