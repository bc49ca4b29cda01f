import torch
from diffusers import FluxPipeline


def find():
    return FluxPipeline.from_pretrained("black-forest-labs/FLUX.1-dev", torch_dtype=torch.float16)
