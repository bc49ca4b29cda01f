import torch
from diffusers import FluxPipeline
from config import DTYPE


def load(low=False): return FluxPipeline.from_pretrained("black-forest-labs/FLUX.1-dev", torch_dtype=torch.float32 if low else DTYPE)
