import sys

import torch
from diffusers import SanaPipeline, FluxPipeline

S = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
F = FluxPipeline.from_pretrained("black-forest-labs/FLUX.1-dev", torch_dtype=torch.float16)
p = S if sys.argv[1] == "a" else F
parts = {name: module for name, module in p.components.items()}
parts["vae"].to(torch.bfloat16)
S.text_encoder.to(torch.bfloat16)
p("x")
