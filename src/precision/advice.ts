/** The notes a site carries: upstream's warning, memory, hardware. Each function returns one line. */
import type { Pair } from "../types.js";
import type { Checkpoint } from "./checkpoints.js";
import { nativeBfloat16 } from "./hardware.js";

/**
 * What upstream says against a float16 VAE and text encoder.
 * Source: dtype note of the diffusers docs (api/pipelines/sana); diffusers #10241 (a float16 VAE may overflow).
 */
export function float16Note(): string {
  return (
    "upstream advises bfloat16 or float32 for the VAE and the text encoder; a float16 VAE can overflow to black images; " +
    "--policy upstream keeps them in bfloat16"
  );
}

/** What the weights take, or undefined where the parameter counts are unknown. GiB, without activations. */
export function memoryNote(checkpoint: Checkpoint, dtype: Pair["dtype"]): string | undefined {
  const { wholeGiB16, wholeGiB32 } = checkpoint;
  if (wholeGiB16 === undefined || wholeGiB32 === undefined) return undefined;
  const [now, other] = dtype === "float32" ? [wholeGiB32, wholeGiB16] : [wholeGiB16, wholeGiB32];
  const [width, otherWidth] = dtype === "float32" ? ["float32", "16 bit"] : [dtype, "float32"];
  return `weights take ${gib(now)} in ${width} (${gib(other)} in ${otherWidth}), activations not counted`;
}

/**
 * The warning for a GPU that only emulates bfloat16, with what would run natively on it.
 * @param gpu a name or compute capability as `nativeBfloat16` takes it.
 * @param checkpoint the row of the site's checkpoint; undefined when it is not known.
 * @returns undefined when the pair has no bfloat16 in it, the GPU runs it natively, or the name is unknown.
 */
export function hardwareNote(gpu: string, dtype: Pair["dtype"], checkpoint: Checkpoint | undefined): string | undefined {
  const found = nativeBfloat16(gpu);
  if (dtype !== "bfloat16" || found === undefined || found.native) return undefined;
  return `${gpu} (compute capability ${found.capability}) has no native bfloat16 and emulates it slowly; ${remedy(checkpoint)}`;
}

/** What runs natively below compute capability 8.0. */
function remedy(checkpoint: Checkpoint | undefined): string {
  if (checkpoint === undefined) return 'only a checkpoint trained in float16 runs natively (variant="fp16", torch.float16)';
  if (checkpoint.trained === "fp16") return 'variant="fp16" with torch.float16 runs natively';
  const cost = checkpoint.wholeGiB32 === undefined ? "twice the memory" : gib(checkpoint.wholeGiB32);
  return `no 16-bit pair of this checkpoint runs natively: float32 takes ${cost}, or keep the emulation`;
}

function gib(value: number): string {
  return `${value.toFixed(2)} GiB`;
}
