import torch
from diffusers import FluxPipeline

import loaders


def load_flux():
    return FluxPipeline.from_pretrained("black-forest-labs/FLUX.1-dev", torch_dtype=torch.float16)


loaders.load = load_flux
