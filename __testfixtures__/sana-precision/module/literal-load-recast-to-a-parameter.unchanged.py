import torch
from diffusers import SanaPipeline


def load(vae_dtype):
    pipe = SanaPipeline.from_pretrained(
        "Efficient-Large-Model/Sana_1600M_1024px_diffusers", variant="fp16", torch_dtype=torch.float16
    )
    pipe.vae.to(vae_dtype)
    return pipe.to("cuda")
