import os
import torch
from diffusers import FluxPipeline, SanaPipeline
import steps

sana = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
flux = FluxPipeline.from_pretrained("black-forest-labs/FLUX.1-dev", torch_dtype=torch.float16)
for pipe in (sana, flux):
    getattr(steps, os.environ.get("STEP", "fast"))(pipe)
