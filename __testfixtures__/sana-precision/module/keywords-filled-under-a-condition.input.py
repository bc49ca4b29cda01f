import os

import torch
from diffusers import SanaPipeline

options = {}
if "HF_TOKEN" in os.environ:
    options["token"] = os.environ["HF_TOKEN"]
pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", torch_dtype=torch.float16, **options)
pipe.vae.to(torch.bfloat16)
image = pipe("a fox under a birch").images[0]
