import sys

import torch
from diffusers import SanaPipeline

from settings import Settings

settings = Settings(model=sys.argv[1], variant=sys.argv[2])
pipe = SanaPipeline.from_pretrained(settings.model, variant=settings.variant, torch_dtype=torch.bfloat16)
