import torch
from diffusers import SanaPipeline

DTYPE = torch.bfloat16

small = SanaPipeline.from_pretrained(
    "Efficient-Large-Model/Sana_600M_1024px_diffusers", variant="fp16", torch_dtype=DTYPE
)
large = SanaPipeline.from_pretrained(
    "Efficient-Large-Model/Sana_1600M_1024px_diffusers", variant="fp16", torch_dtype=DTYPE
)
print(small.vae.config.scaling_factor, large.vae.config.scaling_factor)
