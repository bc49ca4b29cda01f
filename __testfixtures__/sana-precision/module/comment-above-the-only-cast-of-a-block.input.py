import torch
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
for step in map(print, [1]):
    # seen once
    # the VAE runs in bfloat16
    pipe.vae.to(torch.bfloat16)
for step in map(print, [2]): pipe.text_encoder.to(torch.bfloat16);  # cast it
