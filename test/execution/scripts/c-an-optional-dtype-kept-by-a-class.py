# expect: rewritten
# final: float16
import torch
from typing import Optional
from diffusers import SanaPipeline

class Sana:
    def __init__(self, dtype: Optional[torch.dtype] = None, vae_dtype: Optional[torch.dtype] = None):
        self.dtype = dtype if dtype is not None else torch.float16
        self.vae_dtype = torch.bfloat16 if vae_dtype is None else vae_dtype
        self.pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=self.dtype)
        self.pipe.vae.to(self.vae_dtype)

Sana().pipe("cat")
