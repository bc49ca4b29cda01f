import torch
from diffusers import SanaPipeline


def build(model="Efficient-Large-Model/Sana_600M_512px_diffusers"):
    return SanaPipeline.from_pretrained(model, variant="fp16", torch_dtype=torch.float16)
