# expect: rewritten
# final: float16
import torch
from diffusers import SanaPipeline

class Sana:
    def __init__(self, vae_dtype=None):
        self.vae_dtype = vae_dtype or torch.bfloat16
        self.pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
        self.pipe.vae.to(self.vae_dtype)

Sana().pipe("cat")
