import torch
from diffusers import FluxPipeline, SanaPipeline

sana = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
flux = FluxPipeline.from_pretrained("black-forest-labs/FLUX.1-dev", torch_dtype=torch.float16)
first, *rest = sorted([flux, sana, flux], key=id)
rest[0].vae.to(torch.bfloat16)
