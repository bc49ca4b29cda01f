import torch
from diffusers import FluxPipeline

import right


def step(pipe, depth):
    pipe.vae.to(torch.bfloat16)
    return right.step(FluxPipeline.from_pretrained("black-forest-labs/FLUX.1-dev", torch_dtype=torch.float16), depth - 1) if depth else pipe
