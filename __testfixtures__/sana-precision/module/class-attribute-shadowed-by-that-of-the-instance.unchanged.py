import torch
from diffusers import FluxPipeline, SanaPipeline


class App:
    pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)

    def __init__(self):
        self.pipe = FluxPipeline.from_pretrained("black-forest-labs/FLUX.1-dev", torch_dtype=torch.float16)

    def lower(self):
        self.pipe.vae.to(torch.bfloat16)
