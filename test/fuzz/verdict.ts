/** What must hold of a program and its rewrite, both executed: pipelines changed for the better or not at all, and nothing else changed. */
import { isDeepStrictEqual } from "node:util";
import { finalOf, namesOf, recastsOf, rest, type Site } from "../execution/compare.js";
import type { Event, Pipeline, Trace } from "../execution/trace.js";

/** What is wrong with a rewrite, in words; nothing when all is well. */
export function faults(before: Trace, after: Trace): string[] {
  // What fails as it stands may fail otherwise, or no longer.
  if (before.error !== null) return [];
  if (before.error !== after.error) return [`the error was ${before.error} and is ${after.error}`];
  const changed = after.pipelines.filter((pipeline) => !sameAsBefore(pipeline, before, after));
  const strangers = changed.filter(({ inScope }) => !inScope).map(({ name }) => `${name} is no pipeline of ours and changed`);
  const site = namesOf(
    after,
    changed.filter(({ inScope }) => inScope),
  );
  const mixed = changed.filter(({ inScope }) => inScope).flatMap((pipeline) => halfDone(pipeline, after, site));
  const others = isDeepStrictEqual(rest(after, site, false), rest(before, site, false)) ? [] : ["something else happened"];
  return [...strangers, ...mixed, ...others];
}

/** A pipeline that is rewritten ends in one 16-bit dtype, without a recast. */
function halfDone(pipeline: Pipeline, after: Trace, site: Site): string[] {
  const final = finalOf(pipeline);
  const recasts = recastsOf(after, new Set([...namesOf(after, [pipeline])].filter((name) => site.has(name))));
  return [
    ...(/^b?float16$/.test(final) ? [] : [`${pipeline.name} was rewritten and ends in ${final}`]),
    ...recasts.map(({ target }) => `${pipeline.name} was rewritten and ${target} is still cast`),
  ];
}

function sameAsBefore(pipeline: Pipeline, before: Trace, after: Trace): boolean {
  const then = before.pipelines.find(({ name }) => name === pipeline.name);
  const names = namesOf(after, [pipeline]);
  return isDeepStrictEqual(then, pipeline) && isDeepStrictEqual(eventsOf(before, names), eventsOf(after, names));
}

function eventsOf({ events }: Trace, names: Site): Event[] {
  return events.filter(({ target, object }) => names.has(target?.split(".")[0] ?? "") || names.has(object ?? ""));
}
