import os

import torch
from diffusers import SanaPipeline

variant = os.getenv("SANA_VARIANT")
dtype = torch.float16 if variant == "fp16" else torch.bfloat16
pipe = SanaPipeline.from_pretrained("someone/sana-anime", variant=variant, torch_dtype=dtype)
pipe.vae.to(torch.bfloat16)
