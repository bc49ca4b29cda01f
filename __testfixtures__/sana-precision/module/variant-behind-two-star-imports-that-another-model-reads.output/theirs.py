import torch
from diffusers import FluxPipeline
from b import *

pipe = FluxPipeline.from_pretrained("black-forest-labs/FLUX.1-dev", variant=VARIANT, torch_dtype=torch.bfloat16)
pipe("a cat")
