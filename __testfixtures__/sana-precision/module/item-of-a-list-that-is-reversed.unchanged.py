import torch
from diffusers import SanaPipeline, FluxPipeline

pipes = [SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16), FluxPipeline.from_pretrained("black-forest-labs/FLUX.1-dev", torch_dtype=torch.float16)]
pipes.reverse()
pipes[0].vae.to(torch.bfloat16)
pipes[1]("x")
