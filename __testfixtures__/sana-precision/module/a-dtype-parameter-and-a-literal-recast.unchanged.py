import torch
from diffusers import SanaPipeline


def load(path, weight_dtype):
    pipe = SanaPipeline.from_pretrained(path, torch_dtype=weight_dtype)
    pipe.vae.to(torch.bfloat16)
    return pipe
