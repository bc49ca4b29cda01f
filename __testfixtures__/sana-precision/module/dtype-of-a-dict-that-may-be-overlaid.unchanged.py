import sys

import torch
from diffusers import SanaPipeline

extra = {}
if "--bf16" in sys.argv:
    extra["torch_dtype"] = torch.bfloat16
options = {"torch_dtype": torch.float16, **extra}
pipe = SanaPipeline.from_pretrained("someone/sana-tuned", **options)
pipe.vae.to(torch.bfloat16)
image = pipe("a fox under a birch").images[0]
