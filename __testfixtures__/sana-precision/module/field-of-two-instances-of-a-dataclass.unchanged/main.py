import torch
from diffusers import FluxPipeline, SanaPipeline

from models import Models

ours = Models(pipe=SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16))
theirs = Models(pipe=FluxPipeline.from_pretrained("black-forest-labs/FLUX.1-dev", torch_dtype=torch.float16))
for models in (ours, theirs):
    models.pipe.vae.to(models.device, torch.bfloat16)
