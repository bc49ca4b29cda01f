import torch
from diffusers import FluxPipeline

from tools import Tuner

pipe = Tuner().tune(FluxPipeline.from_pretrained("black-forest-labs/FLUX.1-dev", torch_dtype=torch.float16))
