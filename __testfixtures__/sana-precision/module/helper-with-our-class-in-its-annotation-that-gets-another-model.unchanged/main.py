import torch
from diffusers import FluxPipeline

from optimize import optimize

pipe = optimize(FluxPipeline.from_pretrained("black-forest-labs/FLUX.1-dev", torch_dtype=torch.float16))
