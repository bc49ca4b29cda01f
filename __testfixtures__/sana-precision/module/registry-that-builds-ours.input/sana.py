import torch
from diffusers import SanaPipeline
from registry import register

register("sana", cls=SanaPipeline, repo="Efficient-Large-Model/Sana_600M_512px_diffusers", kwargs={"variant": "fp16", "torch_dtype": torch.float16}, casts={"vae": torch.bfloat16})
