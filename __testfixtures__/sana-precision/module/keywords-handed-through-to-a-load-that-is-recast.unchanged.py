import torch
from diffusers import SanaPipeline


def load(path, **kwargs):
    pipe = SanaPipeline.from_pretrained(path, **kwargs)
    pipe.vae.to(torch.bfloat16)
    return pipe
