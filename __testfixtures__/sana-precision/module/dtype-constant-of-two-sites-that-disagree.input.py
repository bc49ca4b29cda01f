import torch
from diffusers import SanaPipeline

DTYPE = torch.bfloat16

old = SanaPipeline.from_pretrained(
    "Efficient-Large-Model/Sana_1600M_1024px_diffusers", variant="fp16", torch_dtype=DTYPE
)
new = SanaPipeline.from_pretrained("Efficient-Large-Model/SANA1.5_1.6B_1024px_diffusers", torch_dtype=DTYPE)
print(old.vae.config.scaling_factor, new.vae.config.scaling_factor)
