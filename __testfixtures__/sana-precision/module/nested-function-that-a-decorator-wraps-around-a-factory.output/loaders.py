import torch
from diffusers import SanaPipeline

from timing import timed


@timed
def load(name):
    return SanaPipeline.from_pretrained(name, variant="fp16", torch_dtype=torch.float16)
