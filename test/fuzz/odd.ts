/** Programs of what is seldom or hard, from a seed: other loads and other actions than those of `programs.ts`, under the same laws. */
import { PREAMBLE } from "./loads.js";
import { ODD_ACTIONS } from "./oddActions.js";
import { ODD_HOLDS } from "./oddHolds.js";
import type { Random } from "./random.js";
import type { Wrap } from "./wrap.js";

const MORE = `import asyncio
import json
import sys
from accelerate import Accelerator
from diffusers import AutoPipelineForText2Image, DiffusionPipeline, SanaSprintPipeline, SanaTransformer2DModel, SanaVideoPipeline
from transformers import Gemma2Model

ROOT = "models"
USE_BF16 = bool(os.environ.get("FLAG"))


class Config:
    model = "Efficient-Large-Model/Sana_600M_512px_diffusers"
    dtype = torch.float16
    variant = "fp16"


class Mine(SanaPipeline):
    pass


class Keeps:
    def __init__(self, pipe):
        self.pipe = pipe

    def cast(self, dtype=torch.bfloat16):
        self.pipe.vae.to(dtype)


def wrapped(made):
    return made


def unknown_vae():
    return sys.modules["diffusers"].AutoencoderDC.from_pretrained(MODEL, subfolder="vae")


`;

function odd(random: Random): string {
  const pipes = Array.from({ length: 1 + random.int(2) }, (_, index) => `pipe${index}`);
  const body = pipes.flatMap((pipe) => random.pick(ODD_HOLDS)(pipe, random));
  for (let count = 1 + random.int(3); count > 0; count--) body.push(...random.pick(ODD_ACTIONS)(random.pick(pipes), random));
  for (const pipe of pipes) if (random.chance(70)) body.push(`${pipe}("the end")`);
  const names = body.some((line) => line.includes("global ")) ? [] : [`def main():`];
  if (names.length === 0 || random.chance(60)) return `${PREAMBLE}${MORE}${body.join("\n")}\n`;
  return `${PREAMBLE}${MORE}${[...names, ...body.map((line) => `    ${line}`)].join("\n")}\n\n\nmain()\n`;
}

/** What the other generator made is not used: the seed is the same. */
const ODD_MODULE: Wrap = { path: "main.py", wrap: (_, random) => odd(random), unwrap: (file) => file };

export const ODD: readonly Wrap[] = [ODD_MODULE];
