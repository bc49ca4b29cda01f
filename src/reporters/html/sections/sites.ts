/** The table of sites, which the script fills, with the filters above it. */
import { UNKNOWN } from "../data.js";
import { html, type Markup, NOTHING, raw } from "../markup.js";
import { placesOf } from "../places.js";
import type { Outcome, Site } from "../sites.js";
import { table } from "../table.js";
import { choice } from "./head.js";
import { rulesOf } from "./rules.js";

const COLUMNS = [{ title: "Site" }, { title: "Rules" }, { title: "Checkpoint" }, { title: "Outcome" }];

const NONE = html`<section aria-labelledby="sites"><h2 id="sites">Sites</h2>
<p>Nothing was found: no SANA pipeline here is loaded in one precision and used in another.</p>
</section>
`;

export function sitesSection(sites: readonly Site[], outcomes: Readonly<Record<Outcome, string>>): Markup {
  if (sites.length === 0) return NONE;
  return html`<section aria-labelledby="sites"><h2 id="sites" tabindex="-1">Sites</h2>
<noscript><p>The list of sites needs JavaScript. <code>--format markdown</code> and <code>--check</code> show the same without.</p></noscript>
${filters(sites, outcomes)}
<div class="bar scripted" hidden><p id="count" role="status" aria-live="polite"></p>
<button type="button" id="open-all" aria-pressed="false">Open all</button>
${choice("diff", "Diffs", [
  ["split", "Side by side"],
  ["unified", "Unified"],
])}</div>
${table("Sites, each with its rules, checkpoint and outcome; a button opens the rest", COLUMNS, [], raw(' id="rows"'))}
<p class="scripted" hidden><button type="button" id="more"></button></p>
</section>
`;
}

function filters(sites: readonly Site[], outcomes: Readonly<Record<Outcome, string>>): Markup {
  const present = (Object.keys(outcomes) as Outcome[]).filter((name) => sites.some(({ outcome }) => outcome === name));
  const checkpoints = [...new Set(sites.flatMap(({ checkpoint = [] }) => checkpoint))].sort();
  const same = (value: string): readonly [string, string] => [value, value];
  return html`<form id="filters" class="scripted" role="search" aria-label="Filter sites" autocomplete="off" hidden>
<p class="wide"><label for="text">Text</label><input type="search" id="text" name="text" placeholder="path, message, reason" spellcheck="false"></p>
${select(
  "outcome",
  "Outcome",
  "All outcomes",
  present.map((name) => [name, outcomes[name]]),
)}
${select("rule", "Rule", "All rules", rulesOf(sites).map(same))}
${select("checkpoint", "Checkpoint", "All checkpoints", [...checkpoints.map(checkpointChoice), ...unknownChoice(sites)])}
${select("place", "File", "All files", placesOf(sites.flatMap(pathsOf)).map(same))}
<p class="last"><button type="reset">Reset</button></p>
</form>
`;
}

/** Nothing to choose from: no field. */
function select(name: string, label: string, all: string, options: readonly (readonly [value: string, label: string])[]): Markup {
  const hidden = options.length < 2 ? html` hidden` : NOTHING;
  return html`<p${hidden}><label for="${name}">${label}</label><select id="${name}" name="${name}"><option value="">${all}</option>${options.map(
    ([value, text]) => html`<option value="${value}">${text}</option>`,
  )}</select></p>`;
}

function checkpointChoice(id: string): readonly [string, string] {
  return [id, id.slice(id.indexOf("/") + 1)];
}

function unknownChoice(sites: readonly Site[]): (readonly [string, string])[] {
  return sites.some(({ checkpoint }) => checkpoint === undefined) ? [[UNKNOWN, "unknown"]] : [];
}

function pathsOf({ path, findings, edits }: Site): string[] {
  return [path, ...findings.map((finding) => finding.path), ...edits.map((edit) => edit.path)];
}
