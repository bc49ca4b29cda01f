import torch
from diffusers import FluxPipeline

from runner import Runner

Runner(FluxPipeline.from_pretrained("black-forest-labs/FLUX.1-dev", torch_dtype=torch.float16)).lower()
