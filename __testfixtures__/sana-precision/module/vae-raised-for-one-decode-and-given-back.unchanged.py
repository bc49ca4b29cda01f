import torch
from diffusers import SanaPipeline


def decode(pipe, latents):
    dtype = pipe.vae.dtype
    pipe.vae.to(torch.float32)
    image = pipe.vae.decode(latents / pipe.vae.config.scaling_factor).sample
    pipe.vae.to(dtype)
    return image


pipe = SanaPipeline.from_pretrained(
    "Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16
)
image = decode(pipe, torch.zeros(1, 32, 16, 16))
