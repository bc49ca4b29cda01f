import torch
from diffusers import SanaPipeline

from settings import Settings

settings = Settings()
pipe = SanaPipeline.from_pretrained(settings.model, variant=settings.variant, torch_dtype=torch.bfloat16)
