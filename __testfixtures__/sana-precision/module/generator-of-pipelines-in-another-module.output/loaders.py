import torch
from diffusers import SanaPipeline

IDS = ["Efficient-Large-Model/Sana_600M_512px_diffusers", "Efficient-Large-Model/Sana_1600M_1024px_diffusers"]


def every():
    for name in IDS:
        yield SanaPipeline.from_pretrained(name, variant="fp16", torch_dtype=torch.float16)
