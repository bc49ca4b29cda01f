import os

import torch
from diffusers import SanaPipeline

cache = os.environ["MODEL_CACHE"]
pipe = SanaPipeline.from_pretrained(f"{cache}/Sana_1600M_1024px_diffusers", torch_dtype=torch.float16)
image = pipe.to("cuda")(prompt="a map of an island")[0]
