import torch
from diffusers import FluxPipeline

from service import Service


class Other(Service):
    @property
    def pipe(self):
        return FluxPipeline.from_pretrained("black-forest-labs/FLUX.1-dev", torch_dtype=torch.float16)


Other().lower()
