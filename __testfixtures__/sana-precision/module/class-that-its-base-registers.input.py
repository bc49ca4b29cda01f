import torch
from diffusers import SanaPipeline

REG = {}


class Plugin:
    def __init_subclass__(cls, key=None, **kw):
        REG[key] = cls


class Sana(Plugin, key="sana"):
    def load(self):
        return SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)


pipe = REG["sana"]().load()
pipe.vae.to(torch.bfloat16)
pipe("x")
