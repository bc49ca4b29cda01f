import torch
from diffusers import FluxPipeline

from lowering import lower
from running import run

run(lower, FluxPipeline.from_pretrained("black-forest-labs/FLUX.1-dev", torch_dtype=torch.float16))
