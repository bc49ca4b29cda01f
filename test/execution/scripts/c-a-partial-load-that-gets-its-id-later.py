# expect: rewritten
# final: float16
import torch
from functools import partial
from diffusers import SanaPipeline

load = partial(SanaPipeline.from_pretrained, torch_dtype=torch.float16)
pipe = load("Efficient-Large-Model/Sana_600M_512px_diffusers")
pipe.vae.to(torch.bfloat16)
pipe("x")
