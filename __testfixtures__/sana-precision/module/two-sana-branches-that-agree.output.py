import torch
from diffusers import SanaPAGPipeline, SanaPipeline


def load(pag, path):
    if pag:
        pipe = SanaPAGPipeline.from_pretrained(path, variant="fp16", torch_dtype=torch.float16)
    else:
        pipe = SanaPipeline.from_pretrained(path, variant="fp16", torch_dtype=torch.float16)
    return pipe
