import torch
from diffusers import SanaPipeline

import helpers

pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
helpers.lower(pipe)
