import torch
from diffusers import SanaPipeline


def load(path, device):
    pipe = SanaPipeline.from_pretrained(path, variant="fp16", torch_dtype=torch.float16)
    if pipe.vae is None:
        print("no VAE")
    else:
        pass
    return pipe.to(device)
