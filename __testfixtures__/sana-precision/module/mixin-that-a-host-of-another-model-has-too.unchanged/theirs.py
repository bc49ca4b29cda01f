import torch
from diffusers import FluxPipeline

from mixins import LowerMixin


class Theirs(LowerMixin):
    def __init__(self):
        self.pipe = FluxPipeline.from_pretrained("black-forest-labs/FLUX.1-dev", torch_dtype=torch.float16)
        self.lower()
