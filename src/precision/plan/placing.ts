/** Edits of all judged sites together: what one of them shares with another is changed for both or for neither. */
import { originKey } from "../../python/flow/lookup.js";
import type { Program } from "../../python/flow/program.js";
import type { Origin } from "../../python/flow/values.js";
import { placeEdits } from "./edits.js";
import { type Intent, intentsOf } from "./intents.js";
import type { Given, Planned, PlannedSite } from "./plan.js";
import { type Reach, readersOf } from "./readers.js";
import type { Site } from "./sites.js";

/**
 * Applied sites are edited together; the others' edits are computed apart, for display. A site whose edits fail is left, and those that count
 * on sharing a literal with it are looked at again.
 */
export function withEdits(
  planned: readonly PlannedSite[],
  given: Given,
  crowd: Reach,
): Pick<Planned, "sites" | "applied" | "shown"> {
  for (let sites = planned; ; ) {
    const intents = intentsOfAll(sites, given, crowd);
    const failed = sites.map((one, index) => {
      const reason = intents.get(index);
      if (typeof reason === "string") return leave(one, reason);
      return one.applied && reason?.length === 0 ? leave(one, NOTHING) : one;
    });
    if (failed.some((one, index) => one !== sites[index])) sites = failed;
    else {
      const placed = (applied: boolean) =>
        placeEdits(
          new Map(
            [...intents].flatMap(([index, list]) =>
              typeof list !== "string" && sites[index]?.applied === applied ? [[index, list]] : [],
            ),
          ),
          given.modules,
        );
      return { sites, applied: placed(true), shown: placed(false) };
    }
  }
}

const NOTHING = "no change of dtype or variant mends it; see which files the checkpoint has at this revision";

const leave = (one: PlannedSite, reason: string): PlannedSite => ({
  ...one,
  applied: false,
  verdict: { severity: "error", applicability: "display", computable: false, reason },
});

/** Intents of each site that can be computed, or why they cannot. */
function intentsOfAll(sites: readonly PlannedSite[], given: Given, crowd: Reach): Map<number, readonly Intent[] | string> {
  const exclusive = exclusiveTo(sites, given.program, crowd);
  const found = new Map<number, readonly Intent[] | string>();
  for (const [index, one] of sites.entries()) {
    if (!one.target || !one.verdict.computable || one.drafts.every(({ rule }) => rule === "bf16-hardware")) continue;
    const intents = intentsOf(one.site, one.plans, one.target, {
      program: given.program,
      modules: given.modules,
      options: given.options,
      exclusive,
      alsoMakes: ({ key }) => given.facts.otherLoads.get(key),
    });
    found.set(index, intents);
  }
  return found;
}

/**
 * A literal is edited in place when all that read it are sites with the same fate and the same precision. Who reads the names of a crowded
 * module is not known.
 */
function exclusiveTo(
  sites: readonly PlannedSite[],
  program: Program,
  crowd: Reach,
): (origin: Origin, text: string, site: Site) => boolean {
  const readers = new Map<string, PlannedSite>();
  for (const one of sites) for (const reader of readersOf(one.site)) readers.set(reader, one);
  const owners = new Map(sites.map((one) => [one.site, one]));
  return (origin, _text, site) => {
    const own = owners.get(site);
    if (crowd.origins.has(originKey(origin))) return false;
    return [...(program.reads.get(originKey(origin)) ?? [])].every((reader) => {
      if (program.passed.has(reader)) return true;
      const other = readers.get(reader);
      return (
        other !== undefined &&
        own !== undefined &&
        (other === own || (other.applied === own.applied && other.target?.precision === own.target?.precision))
      );
    });
  };
}
