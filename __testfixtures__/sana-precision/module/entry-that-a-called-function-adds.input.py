import torch
from diffusers import SanaPipeline

REG = {}


def register(n, p):
    REG[n] = p


register("sana", SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16))
REG["sana"].vae.to(torch.bfloat16)
REG["sana"]("x")
