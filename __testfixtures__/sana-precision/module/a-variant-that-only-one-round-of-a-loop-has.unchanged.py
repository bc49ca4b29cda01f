import torch
from diffusers import SanaPipeline

CHOICES = [{"variant": "fp16", "torch_dtype": torch.float16}, {"torch_dtype": torch.float16}]
for options in CHOICES:
    pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_1600M_1024px_diffusers", **options)
    pipe.vae.to(torch.bfloat16)
