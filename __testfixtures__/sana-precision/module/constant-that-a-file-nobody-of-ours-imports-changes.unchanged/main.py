import torch
from diffusers import SanaPipeline

import config


def draw(prompt):
    pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=config.DTYPE)
    pipe.vae.to(torch.bfloat16)
    return pipe(prompt)
