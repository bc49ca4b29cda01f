# expect: unchanged
# severity: warning
import os
import torch
from diffusers import FluxPipeline, SanaPipeline

if os.environ.get("FLAG"):
    first = FluxPipeline.from_pretrained("black-forest-labs/FLUX.1-dev", torch_dtype=torch.float16)
else:
    first = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_1600M_1024px_diffusers", variant="fp16", torch_dtype=torch.bfloat16)
again = SanaPipeline(**first.components)
again.vae.to(torch.bfloat16)
first("a cat")
