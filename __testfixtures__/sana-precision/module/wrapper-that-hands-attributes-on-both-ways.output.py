import torch
from diffusers import SanaPipeline


class Wrap:
    def __init__(self, pipe):
        object.__setattr__(self, "_pipe", pipe)

    def __getattr__(self, name):
        return getattr(object.__getattribute__(self, "_pipe"), name)

    def __setattr__(self, name, value):
        setattr(self._pipe, name, value)

    def __call__(self, *a, **k):
        return self._pipe(*a, **k)


w = Wrap(SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16))
w("x")
