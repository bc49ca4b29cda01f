import torch
from diffusers import FluxPipeline
from registry import register

register("flux", cls=FluxPipeline, repo="black-forest-labs/FLUX.1-dev", kwargs={"torch_dtype": torch.float16}, casts={"vae": torch.bfloat16})
