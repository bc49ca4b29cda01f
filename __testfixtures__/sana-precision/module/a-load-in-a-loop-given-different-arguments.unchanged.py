import torch
from diffusers import SanaPipeline

IDS = [("Efficient-Large-Model/Sana_600M_512px_diffusers",), ("local", "x")]
for args in IDS:
    pipe = SanaPipeline.from_pretrained(*args, torch_dtype=torch.float16)
    pipe.vae.to(torch.bfloat16)
