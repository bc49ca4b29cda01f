/** Loads of a generated program: how they are spelled, and what they load. */
import type { Random } from "./random.js";

const IDS = [
  "Efficient-Large-Model/Sana_1600M_1024px_diffusers",
  "Efficient-Large-Model/Sana_1600M_1024px_BF16_diffusers",
  "Efficient-Large-Model/Sana_600M_512px_diffusers",
  "Efficient-Large-Model/Sana_1600M_1024px_MultiLing_diffusers",
  "Efficient-Large-Model/SANA1.5_1.6B_1024px_diffusers",
  "someone/finetuned-sana",
];
const OTHERS = [
  ["FluxPipeline", "black-forest-labs/FLUX.1-dev"],
  ["StableDiffusion3Pipeline", "stabilityai/stable-diffusion-3-medium-diffusers"],
] as const;

export const DTYPES = ["torch.float16", "torch.bfloat16", "torch.float32", "HALF", "BRAIN"] as const;

/** Names at the top of every program; what loads and casts of all models share. */
export const PREAMBLE = `import contextlib
import functools
import os
import torch
import diffusers
from diffusers import AutoencoderDC, FluxPipeline, SanaPAGPipeline, SanaPipeline, StableDiffusion3Pipeline

HALF = torch.float16
BRAIN = torch.bfloat16
MODEL = "Efficient-Large-Model/Sana_600M_512px_diffusers"
COMMON = {"torch_dtype": torch.float16}
FP16 = dict(variant="fp16", torch_dtype=torch.float16)
FLAG = bool(os.environ.get("FLAG"))
PARTS = ("vae", "text_encoder")
`;

/** An expression that loads a pipeline, ours in most cases. */
export function load(random: Random): string {
  if (random.chance(20)) {
    const [name, id] = random.pick(OTHERS);
    return `${name}.from_pretrained("${id}", ${random.pick(["torch_dtype=torch.float16", "torch_dtype=HALF", "**COMMON", "torch_dtype=BRAIN"])})`;
  }
  const name = random.pick(["SanaPipeline", "SanaPipeline", "SanaPAGPipeline", "diffusers.SanaPipeline"]);
  const id = random.chance(15) ? "MODEL" : `"${random.pick(IDS)}"`;
  return `${name}.from_pretrained(${[id, ...keywords(random)].join(", ")})`;
}

function keywords(random: Random): string[] {
  if (random.chance(12)) return [random.pick(["**FP16", "**COMMON", '**COMMON, variant="fp16"'])];
  const variant = random.pick([['variant="fp16"'], ["variant='fp16'"], ['variant="bf16"'], [], []]);
  const dtype = random.chance(85) ? [`torch_dtype=${random.pick(DTYPES)}`] : [];
  const extra = random.chance(15) ? [random.pick(["use_safetensors=True", 'cache_dir="cache"', "low_cpu_mem_usage=True"])] : [];
  return random.chance(50) ? [...variant, ...dtype, ...extra] : [...extra, ...dtype, ...variant];
}
