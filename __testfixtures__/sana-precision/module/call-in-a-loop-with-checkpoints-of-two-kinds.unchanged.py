import torch
from diffusers import SanaPipeline

for mid, dt in [("Efficient-Large-Model/SANA1.5_1.6B_1024px_diffusers", torch.bfloat16), ("Efficient-Large-Model/Sana_600M_512px_diffusers", torch.float16)]:
    pipe = SanaPipeline.from_pretrained(mid, torch_dtype=dt)
    pipe.vae.to(torch.bfloat16)
    pipe("x")
