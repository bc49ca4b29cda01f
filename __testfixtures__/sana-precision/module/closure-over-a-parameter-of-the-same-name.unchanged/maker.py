import torch
from diffusers import SanaPipeline


def make(pipe):
    def draw(prompt):
        pipe.vae.to(torch.bfloat16)
        return pipe(prompt)

    return draw
