import torch
from diffusers import SanaPipeline

from a import load

pipe = load()
pipe.vae.to(torch.bfloat16)
again = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
