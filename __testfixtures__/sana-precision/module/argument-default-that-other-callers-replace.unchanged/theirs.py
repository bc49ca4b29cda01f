import torch
from diffusers import FluxPipeline

from ours import draw

draw("a cat", FluxPipeline.from_pretrained("black-forest-labs/FLUX.1-dev", torch_dtype=torch.float16))
