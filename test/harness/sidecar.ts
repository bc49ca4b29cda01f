/** `<case>.json` beside a fixture: the options it runs with and what its findings must say. */
import { z } from "zod";
import { DEFAULTS, type Options } from "../../src/options.js";
import { RULES } from "../../src/types.js";

const RULE = z.enum(RULES);
const VERSION = z.tuple([z.number(), z.number()]);

const OPTIONS = z.strictObject({
  target: z.enum(["auto", "fp16", "bf16"]),
  policy: z.enum(["uniform", "upstream"]),
  swapCheckpoint: z.boolean(),
  gpu: z.string(),
  diffusers: z.strictObject({ min: VERSION, max: VERSION }).partial(),
  unsafeFixes: z.boolean(),
  select: z.array(RULE),
  ignore: z.array(RULE),
});

const SIDECAR = z
  .strictObject({
    options: OPTIONS.partial(),
    /** All rules among the findings, no more and no less. */
    rules: z.array(RULE),
    /** Part of the reason of some finding. */
    reason: z.string().min(1),
    applicability: z.enum(["safe", "unsafe", "display"]),
    /** The highest severity among the findings. */
    severity: z.enum(["error", "warning", "info"]),
    /** Part of a note of some finding. */
    note: z.string().min(1),
  })
  .partial();

export type Sidecar = z.infer<typeof SIDECAR>;

/** @throws ZodError for an unknown key or value. */
export function readSidecar(json: string): Sidecar {
  return SIDECAR.parse(JSON.parse(json));
}

export function optionsOf(sidecar: Sidecar | undefined): Options {
  return { ...DEFAULTS, ...sidecar?.options } as Options;
}
