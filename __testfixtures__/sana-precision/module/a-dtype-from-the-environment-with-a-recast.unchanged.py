import os

import torch
from diffusers import SanaPipeline

dtype = getattr(torch, os.environ["SANA_DTYPE"])
pipe = SanaPipeline.from_pretrained("someone/sana-anime", torch_dtype=dtype)
pipe.text_encoder.to(torch.bfloat16)
