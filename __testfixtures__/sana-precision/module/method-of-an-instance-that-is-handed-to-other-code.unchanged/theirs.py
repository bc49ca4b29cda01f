import torch
from diffusers import FluxPipeline

import lowering


def prepare(step):
    step.apply(FluxPipeline.from_pretrained("black-forest-labs/FLUX.1-dev", torch_dtype=torch.float16))


prepare(lowering.LOWER)
