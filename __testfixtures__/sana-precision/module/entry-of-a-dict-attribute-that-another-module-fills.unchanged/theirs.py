import torch
from diffusers import FluxPipeline

from cache import cache

cache.put("flux", FluxPipeline.from_pretrained("black-forest-labs/FLUX.1-dev", torch_dtype=torch.float16))
