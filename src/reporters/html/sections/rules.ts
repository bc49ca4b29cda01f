/** The rules that objected, and how many sites each did, in the order in which rules are documented. */
import { RULES, type RuleName } from "../../../types.js";
import type { Guide } from "../../view.js";
import { html, type Markup, NOTHING } from "../markup.js";
import type { Site } from "../sites.js";
import { table } from "../table.js";
import { filterButton } from "./filterButton.js";
import { linked } from "./link.js";

export function rules(sites: readonly Site[], guide: Guide, verb: string): Markup {
  const found = rulesOf(sites);
  if (found.length === 0) return NOTHING;
  const rows = found.map((rule) => {
    const own = sites.filter(({ findings }) => findings.some((finding) => finding.rule === rule));
    const { url, summary } = guide.rule(rule);
    const rewritten = own.filter(({ outcome }) => outcome === "rewritten").length;
    return [
      html`<code>${linked(rule, url)}</code>`,
      summary,
      filterButton(own.length, "rule", rule, `of rule ${rule}`),
      rewritten,
    ];
  });
  const columns = [{ title: "Rule" }, { title: "Objects to" }, { title: "Sites", number: true }, { title: verb, number: true }];
  return html`<section aria-labelledby="rules"><h2 id="rules">Rules</h2>
${table("Rules, and how many sites each objects to", columns, rows)}
<p class="quiet"><code>sana-codemod explain RULE</code> prints the page of a rule: what, why, and an example.</p>
</section>
`;
}

/** Rules with findings, in the order in which they are documented. */
export function rulesOf(sites: readonly Site[]): RuleName[] {
  const seen = new Set(sites.flatMap(({ findings }) => findings.map(({ rule }) => rule)));
  return RULES.filter((rule) => seen.has(rule));
}
