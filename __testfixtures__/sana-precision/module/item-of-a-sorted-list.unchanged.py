import torch
from diffusers import SanaPipeline, FluxPipeline

pipes = [("b", SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)), ("a", FluxPipeline.from_pretrained("black-forest-labs/FLUX.1-dev", torch_dtype=torch.float16))]
name, p = sorted(pipes, key=lambda t: t[0])[1]
p.vae.to(torch.bfloat16)
p("x")
