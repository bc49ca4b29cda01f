import torch
from diffusers import FluxPipeline

from base import Runner


class FluxRunner(Runner):
    def load(self):
        return FluxPipeline.from_pretrained("black-forest-labs/FLUX.1-dev", torch_dtype=torch.float16)
