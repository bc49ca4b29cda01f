import torch
from diffusers import SanaPipeline


def load(name):
    pipe = SanaPipeline.from_pretrained(name, torch_dtype=torch.float16)
    return pipe
