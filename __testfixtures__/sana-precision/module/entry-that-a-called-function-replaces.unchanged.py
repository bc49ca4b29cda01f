import torch
from diffusers import SanaPipeline, FluxPipeline

PIPES = {"p": SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)}


def swap():
    PIPES["p"] = FluxPipeline.from_pretrained("black-forest-labs/FLUX.1-dev", torch_dtype=torch.float16)


swap()
PIPES["p"].vae.to(torch.bfloat16)
PIPES["p"]("x")
