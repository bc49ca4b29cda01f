import torch, contextlib
from diffusers import SanaPipeline


class S:
    def __init__(self):
        self.pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)

    def close(self): pass


with contextlib.closing(S()) as s:
    s.pipe("x")
