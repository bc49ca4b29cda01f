import sys

import torch
from diffusers import FluxPipeline, SanaPipeline

pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
if len(sys.argv) > 1:
    del pipe
    pipe = FluxPipeline.from_pretrained("black-forest-labs/FLUX.1-dev", torch_dtype=torch.float16)
pipe.vae.to(torch.bfloat16)
