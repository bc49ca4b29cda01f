import torch
from diffusers import SanaPipeline


class Service:
    @property
    def pipe(self):
        return SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)

    def lower(self):
        self.pipe.vae.to(torch.bfloat16)
