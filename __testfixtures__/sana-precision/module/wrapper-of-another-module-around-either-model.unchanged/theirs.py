import torch
from diffusers import FluxPipeline
from wrap import Proxy

w = Proxy(FluxPipeline.from_pretrained("black-forest-labs/FLUX.1-dev", torch_dtype=torch.float16))
w.vae.to(torch.bfloat16)
