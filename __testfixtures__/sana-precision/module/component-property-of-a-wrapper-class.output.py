import torch
from diffusers import SanaPipeline


class Generator:
    def __init__(self):
        self.pipe = SanaPipeline.from_pretrained(
            "Efficient-Large-Model/Sana_1600M_1024px_diffusers", variant="fp16", torch_dtype=torch.float16
        )

    @property
    def vae(self):
        return self.pipe.vae

    def prepare(self):
        self.vae.enable_tiling()
