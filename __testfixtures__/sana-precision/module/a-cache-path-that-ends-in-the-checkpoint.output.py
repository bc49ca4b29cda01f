import os

import torch
from diffusers import SanaPipeline

CACHE = os.environ["MODEL_CACHE"]
pipe = SanaPipeline.from_pretrained(f"{CACHE}/Efficient-Large-Model/Sana_600M_512px_diffusers", torch_dtype=torch.float16)
pipe.to("cuda")
