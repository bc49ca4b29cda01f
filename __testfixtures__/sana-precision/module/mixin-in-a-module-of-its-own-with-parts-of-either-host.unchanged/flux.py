import torch
from diffusers import FluxPipeline
from mix import CastMixin


class Flux(CastMixin):
    def __init__(self):
        self.pipe = FluxPipeline.from_pretrained("black-forest-labs/FLUX.1-dev", torch_dtype=torch.float16)
