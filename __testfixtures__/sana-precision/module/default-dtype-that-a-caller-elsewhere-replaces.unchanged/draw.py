import torch
from diffusers import SanaPipeline


def draw(prompt, dtype=torch.float16):
    pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", torch_dtype=dtype)
    pipe.vae.to(torch.bfloat16)
    return pipe(prompt).images[0]
