import torch
from diffusers import FluxPipeline, SanaPipeline

from optimize import optimize

sana = optimize(SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16), "cuda")
flux = optimize(FluxPipeline.from_pretrained("black-forest-labs/FLUX.1-dev", torch_dtype=torch.float16), "cuda")
