import torch
from diffusers import SanaPipeline

small = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
small.vae.to(torch.bfloat16)
large = SanaPipeline.from_pretrained("Efficient-Large-Model/SANA1.5_4.8B_1024px_diffusers", torch_dtype=torch.bfloat16)
large.to("cuda")
