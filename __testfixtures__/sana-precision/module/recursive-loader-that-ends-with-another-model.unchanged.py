import torch
from diffusers import FluxPipeline, SanaPipeline


def load(tries=3):
    if tries == 0:
        return FluxPipeline.from_pretrained("black-forest-labs/FLUX.1-dev", torch_dtype=torch.float16)
    try:
        return SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
    except OSError:
        return load(tries - 1)


pipe = load()
pipe.vae.to(torch.bfloat16)
