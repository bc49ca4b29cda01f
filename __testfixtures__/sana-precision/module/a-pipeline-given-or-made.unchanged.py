import torch
from diffusers import SanaPipeline


class Runner:
    def __init__(self, pipe=None):
        self.pipe = pipe or SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)

    def prepare(self):
        self.pipe.vae.to(torch.bfloat16)
        return self.pipe
