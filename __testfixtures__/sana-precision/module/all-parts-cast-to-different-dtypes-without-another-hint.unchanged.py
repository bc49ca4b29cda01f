import torch
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained("studio/our-sana")
pipe.vae.to(torch.bfloat16)
pipe.transformer.to(torch.bfloat16)
pipe.text_encoder.to(torch.float16)
