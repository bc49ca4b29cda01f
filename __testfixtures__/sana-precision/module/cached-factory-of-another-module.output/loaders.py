from functools import lru_cache

import torch
from diffusers import SanaPipeline


@lru_cache(maxsize=1)
def load():
    return SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16).to("cuda")
