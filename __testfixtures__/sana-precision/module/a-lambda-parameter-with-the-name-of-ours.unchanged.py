import torch
from diffusers import SanaPipeline
from zoo import flux_pipelines

pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
cast = lambda pipe: pipe.vae.to(torch.bfloat16)
vaes = [cast(flux) for flux in flux_pipelines()]
