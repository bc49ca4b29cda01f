import torch
from diffusers import FluxPipeline
from config import DTYPE


def load(dt=None): return FluxPipeline.from_pretrained("black-forest-labs/FLUX.1-dev", torch_dtype=dt or DTYPE)
