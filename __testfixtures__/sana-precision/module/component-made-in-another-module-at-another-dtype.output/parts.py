import torch
from diffusers import AutoencoderDC


def vae():
    return AutoencoderDC.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", subfolder="vae", torch_dtype=torch.float16)
