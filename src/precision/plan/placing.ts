/** Edits of all judged sites together: what one of them shares with another is changed for both or for neither. */
import { placeEdits } from "./edits.js";
import { type Intent, intentsOf } from "./intents.js";
import type { Given, Planned, PlannedSite } from "./plan.js";
import type { Reach } from "./readers.js";
import { Sharing } from "./sharing.js";

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
          given.program.runs,
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

/** Intents of each site that can be computed, or why they cannot. A literal that two sites want to become different things is left to both. */
function intentsOfAll(sites: readonly PlannedSite[], given: Given, crowd: Reach): Map<number, readonly Intent[] | string> {
  const sharing = new Sharing(sites, given, crowd);
  for (;;) {
    const found = new Map<number, readonly Intent[] | string>();
    for (const [index, one] of sites.entries()) {
      if (!one.targets || !one.verdict.computable) continue;
      const intents = intentsOf(one.site, one.plans, one.targets, {
        program: given.program,
        modules: given.modules,
        options: given.options,
        exclusive: (origin, text, load) => sharing.claim(origin, text, { site: one, load: load.key }),
        mayAdd: (origin, entry, load) => sharing.claimEntry(origin, entry, { site: one, load: load.key }),
        alsoMakes: ({ key }) => given.facts.otherLoads.get(key),
      });
      found.set(index, intents);
    }
    if (!sharing.contest()) return found;
  }
}
