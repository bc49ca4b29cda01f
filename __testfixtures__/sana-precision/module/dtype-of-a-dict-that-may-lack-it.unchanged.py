import sys

import torch
from diffusers import SanaPipeline

options = {}
if "--fp16" in sys.argv:
    options["dtype"] = torch.float16
pipe = SanaPipeline.from_pretrained("someone/sana-tuned", torch_dtype=options.get("dtype", torch.bfloat16))
pipe.vae.to(torch.bfloat16)
image = pipe("a fox under a birch").images[0]
