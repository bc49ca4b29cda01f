import torch
from diffusers import SanaPipeline

from parts import VAE

pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", vae=VAE, variant="fp16", torch_dtype=torch.float16)
