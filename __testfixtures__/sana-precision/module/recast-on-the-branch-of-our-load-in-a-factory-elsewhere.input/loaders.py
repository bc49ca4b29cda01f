import torch
from diffusers import FluxPipeline, SanaPipeline

from optimize import lower


def load(kind):
    if kind == "sana":
        pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
        lower(pipe)
    elif kind == "flux":
        pipe = FluxPipeline.from_pretrained("black-forest-labs/FLUX.1-dev", torch_dtype=torch.float16)
    return pipe
