import torch
from diffusers import SanaPipeline


class Inner:
    def __init__(self, outer):
        self.outer = outer

    def __getattr__(self, name):
        return getattr(self.outer, name)


class Outer:
    def __init__(self, pipe):
        self.held = [pipe, Inner(self)]

    def __getattr__(self, name):
        return getattr(self.held[0], name)


outer = Outer(SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16))
