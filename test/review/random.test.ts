/** Pull requests of many shapes, made by chance from fixed seeds: what is suggested lies in the diff and is, once accepted, the command's own rewrite. */
import { expect, test } from "vitest";
import { applied } from "./applier.js";
import { open } from "./opened.js";
import { reviewIn } from "./pull-files.js";
import { IMPORTS, LOAD, RECAST } from "./sources.js";

/** Numbers from 0 to below `most`. */
type Chance = (most: number) => number;

function chance(seed: number): Chance {
  let state = seed;
  return (most) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
}

const LOADS = [
  LOAD,
  'pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_1600M_1024px_BF16_diffusers", torch_dtype=torch.float16)\n',
  'pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_1600M_1024px_BF16_diffusers", variant="bf16")\n',
];
const CASTS = [
  RECAST,
  "",
  "pipe.transformer.to(torch.bfloat16)  # `````\n",
  "\npipe.vae.to(torch.bfloat16)\n\npipe.text_encoder.to(torch.bfloat16)\n",
];

/** The lines of a file with one site in it. */
function lines(pick: Chance): string[] {
  let count = 0;
  const gap = (most: number) => Array.from({ length: pick(most) }, () => `x${count++} = 1\n`).join("");
  const parts = [gap(4), IMPORTS, gap(9), LOADS[pick(LOADS.length)], gap(12), CASTS[pick(CASTS.length)], gap(4)];
  return parts.join("").match(/.*\n/g) ?? [];
}

/** The file before the pull request: some lines were not there, some were others, some are gone. */
function before(after: readonly string[], pick: Chance): string {
  const how = pick(4);
  if (how === 0) return "";
  const changed = after.flatMap((line) => {
    const chosen = pick(how * 8);
    return chosen === 0 ? [] : chosen === 1 ? [`# ${line}`] : chosen === 2 ? [line, "gone = 1\n"] : [line];
  });
  return changed.join("");
}

function file(pick: Chance): { readonly base: string; readonly head: string } {
  const after = lines(pick);
  const [base, head] = [before(after, pick), after.join("")];
  const dress = [(text: string) => text, (text: string) => text.replace(/\n/g, "\r\n"), (text: string) => text.trimEnd()][
    pick(3)
  ];
  return { base: dress?.(base) ?? base, head: dress?.(head) ?? head };
}

test.each([1, 2, 3, 4])("seed %d", async (seed) => {
  const pick = chance(seed);
  const files = Array.from({ length: 28 }, (_, at) => ({ path: `f${at}.py`, ...file(pick) }));
  const tree = (side: "base" | "head") => Object.fromEntries(files.map((one) => [one.path, one[side]]));
  const { box, github } = await open(tree("base"), tree("head"));
  expect((await reviewIn(box, github.url)).status).toBe(0);
  const comments = github.world.comments.map((one) => ({ ...one, line: one.line ?? 0, side: "RIGHT" as const }));
  const clicked = files.flatMap(({ path, head: text }) => {
    const own = comments.filter((one) => one.path === path);
    return own.length === 0 ? [] : [[path, applied(text, own)] as const];
  });
  expect(clicked.length).toBeGreaterThan(4);
  expect(github.world.reviews[0]?.body).toMatch(/^sana-codemod: \d+ suggestions, [1-9]\d* more places? listed here\./);
  expect(box.run(["."]).status).toBe(0);
  expect(Object.fromEntries(clicked)).toEqual(Object.fromEntries(clicked.map(([path]) => [path, box.read(path)])));
});
