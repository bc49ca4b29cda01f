import torch
from diffusers import SanaPipeline


class Lazy:
    def __getattr__(self, name):
        if name == "pipe":
            self.pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
            return self.pipe
        raise AttributeError(name)


l = Lazy()
l.pipe("x")
