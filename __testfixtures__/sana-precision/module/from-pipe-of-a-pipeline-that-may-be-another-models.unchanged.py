import os

import torch
from diffusers import SanaPAGPipeline, SanaPipeline, StableDiffusion3Pipeline

if os.environ.get("SANA"):
    pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
else:
    pipe = StableDiffusion3Pipeline.from_pretrained("stabilityai/stable-diffusion-3-medium-diffusers", torch_dtype=torch.float16)

guided = SanaPAGPipeline.from_pipe(pipe)
guided.vae.to(torch.bfloat16)
