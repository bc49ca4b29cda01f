import torch
from diffusers import FluxPipeline, SanaPipeline


def fp16():
    yield SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)


def pipelines():
    yield from fp16()
    yield from [FluxPipeline.from_pretrained("black-forest-labs/FLUX.1-dev", torch_dtype=torch.float16)]
