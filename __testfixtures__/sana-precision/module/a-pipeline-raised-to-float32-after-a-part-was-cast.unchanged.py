import torch
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_1600M_1024px_BF16_diffusers")
pipe.vae.to(torch.bfloat16)
pipe.to(torch_device="cuda", dtype=torch.float32)
pipe("a cat")
