import torch
from diffusers import SanaPipeline


class Generator:
    def __init__(self):
        self.image_pipe = SanaPipeline.from_pretrained(
            "Efficient-Large-Model/Sana_1600M_1024px_diffusers", variant="fp16", torch_dtype=torch.float16
        )

    def optimize(self):
        self.image_pipe.vae.to(torch.bfloat16)
        self.image_pipe.vae.enable_tiling()
