import torch
from diffusers import FluxPipeline

import core

pipe = FluxPipeline.from_pretrained("black-forest-labs/FLUX.1-dev", torch_dtype=torch.float16)
core.lower_precision(pipe)
