import torch
from diffusers import SanaPipeline

DTYPE = torch.bfloat16
pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_1600M_1024px_diffusers", variant="fp16", torch_dtype=torch.float16)
latents = torch.randn(1, 32, 32, 32).to(DTYPE)
