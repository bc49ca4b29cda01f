import torch
from diffusers import AutoencoderDC

vae = AutoencoderDC.from_pretrained("Efficient-Large-Model/Sana_1600M_1024px_diffusers", subfolder="vae", torch_dtype=torch.float16)
vae.to(torch.bfloat16)
latents = vae.encode(image).latent
