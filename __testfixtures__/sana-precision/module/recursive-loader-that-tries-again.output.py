import torch
from diffusers import SanaPipeline


def load(tries=3):
    try:
        return SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
    except OSError:
        return load(tries - 1)


pipe = load()
pipe("a cat")
