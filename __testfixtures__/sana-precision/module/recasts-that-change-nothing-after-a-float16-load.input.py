import torch
from diffusers import SanaPipeline


def load(path):
    pipe = SanaPipeline.from_pretrained(path, variant="fp16", torch_dtype=torch.float16)
    pipe.vae = pipe.vae.to(torch.float16)
    pipe.transformer.half()
    return pipe
