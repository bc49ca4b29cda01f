/** The checkpoints of the sites: the pair each runs in, the memory of its weights, and the hardware that pair wants. */
import type { CheckpointFacts, Guide, HardwareFacts } from "../../view.js";
import { breakable, html, type Markup, NOTHING } from "../markup.js";
import type { Site } from "../sites.js";
import { table } from "../table.js";
import { filterButton } from "./filterButton.js";

const COLUMNS = [
  { title: "Checkpoint" },
  { title: "Sites", number: true },
  { title: "Runs in" },
  { title: "Weights, 16 bit", number: true },
  { title: "float32", number: true },
  { title: "VAE upstream" },
  { title: "GPU" },
];

export function checkpoints(sites: readonly Site[], { checkpoints: facts = [], hardware }: Guide): Markup {
  const counts = new Map<string | undefined, number>();
  for (const { checkpoint } of sites) counts.set(checkpoint, (counts.get(checkpoint) ?? 0) + 1);
  const rows = facts.flatMap((row) => (counts.has(row.id) ? [rowOf(row, counts.get(row.id) ?? 0)] : []));
  if (rows.length === 0) return NOTHING;
  const unknown = counts.get(undefined) ?? 0;
  return html`<section aria-labelledby="checkpoints"><h2 id="checkpoints">Checkpoints</h2>
${table("Checkpoints of the sites, with memory and hardware", COLUMNS, rows)}
<p class="quiet">Memory is that of all weights, without activations, from the published parameter counts.${
    unknown > 0
      ? html` The checkpoint of ${unknown} further ${unknown === 1 ? "site" : "sites"} is unlisted, or not named at the load.`
      : NOTHING
  }</p>
${hardware ? gpus(hardware) : NOTHING}
</section>
`;
}

function rowOf({ id, pair, gib16, gib32, vae }: CheckpointFacts, count: number): (Markup | string)[] {
  const variant = pair?.variant === undefined ? "no variant" : pair.variant;
  return [
    html`${breakable(id.slice(id.indexOf("/") + 1))}<small>${id.slice(0, id.indexOf("/"))}</small>`,
    filterButton(count, "checkpoint", id, `of ${id}`),
    pair ? `${variant}, ${pair.dtype}` : "reported only",
    gib(gib16),
    gib(gib32),
    vae,
    hardwareFor(pair),
  ];
}

function gib(value: number | undefined): string {
  return value === undefined ? "unknown" : `${value.toFixed(2)} GiB`;
}

function hardwareFor(pair: CheckpointFacts["pair"]): string {
  if (!pair) return "see upstream";
  return pair.dtype === "bfloat16" ? "with native bfloat16" : "also without bfloat16";
}

/** Which GPUs compute in bfloat16 themselves; the numbers are compute capabilities. */
function gpus({ native, emulated }: HardwareFacts): Markup {
  return html`<details><summary>Which GPUs have native bfloat16</summary>
<dl>
<dt>Native (compute capability 8.0 and newer, and Apple MPS)</dt><dd>${native.join(", ")}</dd>
<dt>Emulated, and slow</dt><dd>${emulated.join(", ")}</dd>
</dl>
</details>
`;
}
