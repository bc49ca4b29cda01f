import sys

import torch
from diffusers import SanaPipeline

name = sys.argv[1]
holder = {"pipe": SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)}
holder["pipe"].text_encoder.to(torch.bfloat16)
holder[name].vae.to(torch.bfloat16)
holder["pipe"]("a cat")
