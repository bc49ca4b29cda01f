import torch
from diffusers import SanaPipeline


def load(path):
    pipe = SanaPipeline.from_pretrained(path)
    return pipe.to("cuda", torch_dtype=torch.bfloat16)
