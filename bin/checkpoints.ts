/** `checkpoints`: what is known of each checkpoint, as a table or as JSON. */
import { OptionError, type RawValues } from "../src/option-values.js";
import { CHECKPOINTS, type Checkpoint } from "../src/precision/checkpoints.js";
import { print } from "./output.js";

/** @throws OptionError for an unknown format. */
export async function checkpoints({ format = "text" }: RawValues): Promise<number> {
  const name = String([format].flat().at(-1));
  if (name !== "text" && name !== "json")
    throw new OptionError(`--format must be one of text, json, not ${JSON.stringify(name)}`);
  await print(process.stdout, name === "json" ? `${JSON.stringify(CHECKPOINTS, undefined, 2)}\n` : table(CHECKPOINTS));
  return 0;
}

const COLUMNS: readonly (readonly [string, (row: Checkpoint) => string])[] = [
  ["checkpoint", ({ id }) => id],
  ["variants", ({ variants }) => variants.join(", ") || "none"],
  ["auto", ({ pair, kind }) => (kind === "video" ? "reported only" : `${pair.variant ?? "no variant"}, ${pair.dtype}`)],
  ["VAE upstream", ({ vae }) => vae],
  ["BF16 sibling", (row) => siblingOf(row)],
  ["16-bit GiB", ({ wholeGiB16 }) => wholeGiB16?.toFixed(2) ?? "?"],
  ["sure", ({ sure }) => sure],
];

function siblingOf({ id, sibling }: Checkpoint): string {
  if (sibling === undefined) return "-";
  return sibling === id ? "itself" : sibling.slice(sibling.indexOf("/") + 1);
}

function table(rows: readonly Checkpoint[]): string {
  const cells = [COLUMNS.map(([title]) => title), ...rows.map((row) => COLUMNS.map(([, cell]) => cell(row)))];
  const widths = COLUMNS.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  return cells
    .map(
      (row) =>
        `${row
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join("  ")
          .trimEnd()}\n`,
    )
    .join("");
}
