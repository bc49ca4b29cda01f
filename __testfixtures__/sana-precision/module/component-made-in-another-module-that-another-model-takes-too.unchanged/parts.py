import torch
from diffusers import AutoencoderDC

VAE = AutoencoderDC.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", subfolder="vae", torch_dtype=torch.bfloat16)
