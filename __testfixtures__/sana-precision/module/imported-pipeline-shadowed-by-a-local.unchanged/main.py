import torch
from diffusers import FluxPipeline

from models import pipe


def draw(prompt):
    pipe = FluxPipeline.from_pretrained("black-forest-labs/FLUX.1-dev", torch_dtype=torch.float16)
    pipe.vae.to(torch.bfloat16)
    return pipe(prompt)


pipe("a cat")
