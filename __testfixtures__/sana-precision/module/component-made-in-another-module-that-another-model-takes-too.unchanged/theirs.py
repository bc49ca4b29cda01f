import torch
from diffusers import FluxPipeline

from parts import VAE

pipe = FluxPipeline.from_pretrained("black-forest-labs/FLUX.1-dev", vae=VAE, torch_dtype=torch.bfloat16)
