# expect: unchanged
# severity: warning
# reason: put together from components in code
import os

import torch
from diffusers import FluxPipeline, SanaPipeline

if os.environ.get("FLUX"):
    pipe = FluxPipeline.from_pretrained("black-forest-labs/FLUX.1-dev", torch_dtype=torch.float16)
else:
    pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_1600M_1024px_diffusers", variant="fp16", torch_dtype=torch.float16)
again = SanaPipeline(**pipe.components)
again.vae.to(torch.bfloat16)
