/** Tables of the documentation, rendered from the data they show. */
import type { Checkpoint } from "../../src/precision/checkpoints.js";
import { RULE_TABLE } from "../../src/precision/rules.js";

/** The index of docs/rules. */
export function rulesIndex(): string {
  const rows = RULE_TABLE.map(({ name, severity, summary }) => `| [${name}](${name}.md) | ${severity} | ${summary} |`);
  return ["# Rules", "", "| rule | severity | objects to |", "|---|---|---|", ...rows, "", FOOT, ""].join("\n");
}

const FOOT =
  "A deliberate or out-of-scope site is `info` whatever the rule. `sana-codemod explain <rule>` prints a page. Rendered from `src/precision/rules.ts`:\n" +
  "`npx vitest run test/data/docs.test.ts -u` writes this file anew.";

/** One line of the table in docs/checkpoints.md. */
export function checkpointRow(row: Checkpoint): string {
  const variants = row.variants.length === 0 ? "none" : row.variants.join(", ");
  const pair = row.kind === "video" ? "not rewritten" : `${row.pair.variant ?? "no variant"}, ${row.pair.dtype}`;
  const memory = row.wholeGiB16 === undefined ? "unknown" : row.wholeGiB16.toFixed(2);
  const only = row.defaultFiles ? variants : `only ${variants}`;
  return `| \`${row.id}\` | ${only} | ${pair} | ${row.vae} | ${memory} | ${row.sure} | ${row.source} |`;
}
