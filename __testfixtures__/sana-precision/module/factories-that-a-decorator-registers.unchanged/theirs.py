import torch
from diffusers import FluxPipeline

from registry import loader


@loader("flux")
def load_flux():
    return FluxPipeline.from_pretrained("black-forest-labs/FLUX.1-dev", torch_dtype=torch.float16)
