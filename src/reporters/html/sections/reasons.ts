/** Why sites were left, most frequent first. */
import { counted, html, type Markup, NOTHING } from "../markup.js";
import type { Site } from "../sites.js";
import { table } from "../table.js";
import { filterButton } from "./filterButton.js";

/** Reasons that name things may be many; each stands at its site, too. */
const MOST = 10;
const MOST_RARE = 100;

export function reasons(sites: readonly Site[]): Markup {
  const counts = new Map<string, number>();
  for (const { outcome, reason } of sites) {
    if (outcome === "left" && reason !== undefined) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  if (counts.size === 0) return NOTHING;
  const sorted = [...counts].sort(([, a], [, b]) => b - a);
  const rarer = sorted.slice(MOST, MOST + MOST_RARE);
  return html`<section aria-labelledby="reasons"><h2 id="reasons">Why sites were left</h2>
${reasonTable("Reasons, and how many sites were left for each", sorted.slice(0, MOST))}
${rarer.length > 0 ? html`<details><summary>${counted(sorted.length - MOST, "rarer reason")}</summary>${reasonTable("Rarer reasons", rarer)}</details>` : NOTHING}
${sorted.length > MOST + MOST_RARE ? html`<p class="quiet">The rest stands at the sites.</p>` : NOTHING}
</section>
`;
}

function reasonTable(caption: string, counts: readonly (readonly [string, number])[]): Markup {
  const rows = counts.map(([reason, count]) => [
    html`<bdi>${reason}</bdi>`,
    filterButton(count, "text", reason, `left because: ${reason}`),
  ]);
  return table(caption, [{ title: "Reason" }, { title: "Sites", number: true }], rows);
}
