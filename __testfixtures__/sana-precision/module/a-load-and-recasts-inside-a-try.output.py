import torch
from diffusers import SanaPipeline


def load(path):
    try:
        pipe = SanaPipeline.from_pretrained(path, variant="fp16", torch_dtype=torch.float16)
    except OSError:
        return None
    return pipe
