import torch
from diffusers import SanaPipeline

from models import Models

models = Models(pipe=SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16))
models.pipe.vae.to(models.device, torch.bfloat16)
models.pipe("a cat")
