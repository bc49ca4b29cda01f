/** Why sites were left, most frequent first. */
import { html, type Markup, NOTHING } from "../markup.js";
import type { Site } from "../sites.js";
import { table } from "../table.js";
import { filterButton } from "./filterButton.js";

/** Reasons that name things may be many; each stands at its site, too. */
const MOST = 12;

export function reasons(sites: readonly Site[]): Markup {
  const counts = new Map<string, number>();
  for (const { outcome, reason } of sites) {
    if (outcome === "left" && reason !== undefined) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  if (counts.size === 0) return NOTHING;
  const sorted = [...counts].sort(([, a], [, b]) => b - a);
  const rows = sorted
    .slice(0, MOST)
    .map(([reason, count]) => [html`<bdi>${reason}</bdi>`, filterButton(count, "text", reason, `left because: ${reason}`)]);
  const more = sorted.length - MOST;
  return html`<section aria-labelledby="reasons"><h2 id="reasons">Why sites were left</h2>
${table("Reasons, and how many sites were left for each", [{ title: "Reason" }, { title: "Sites", number: true }], rows)}
${more > 0 ? html`<p class="quiet">${more} rarer reasons are shown at their sites.</p>` : NOTHING}
</section>
`;
}
