import torch
from diffusers import FluxPipeline

from mixins import Lower


class Theirs(Lower, FluxPipeline):
    pass


Theirs.from_pretrained("black-forest-labs/FLUX.1-dev", torch_dtype=torch.float16).lower()
